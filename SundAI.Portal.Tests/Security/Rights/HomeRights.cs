using SundAI.Portal.Home;

namespace SundAI.Portal.Tests.Security.Rights;

internal sealed class HomeRights : RightsTable
{
    public HomeRights()
    {
        Row<FrontFigures>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<ReadTheme>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, "data", default));
        Row<SearchEverything>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, new("algoritme", 1), default));
        Row<ReadMyPortal>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, default));
    }
}
