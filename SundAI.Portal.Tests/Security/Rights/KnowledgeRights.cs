using SundAI.Portal.Knowledge;

namespace SundAI.Portal.Tests.Security.Rights;

internal sealed class KnowledgeRights : RightsTable
{
    public KnowledgeRights()
    {
        Row<ListChapters>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, null, default));
        Row<ReadChapter>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, "regulering", default));
        Row<ListTerms>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, null, default));
        Row<ReadTerm>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, "algoritme", default));
    }
}
