using Microsoft.AspNetCore.Components;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>A contact edits the profile. A lost race shows both texts and keeps what was typed; saving again replaces the other one's.</summary>
public sealed partial class EditOrganisationPage
{
    private Guid organisationId;
    private Guid userId;
    private OrganisationInput? says;
    private OrganisationInput? stored;
    private OrganisationInput? current;
    private MissingParts? missing;
    private Refusal? refused;
    private Result? result;
    private DraftKeeper<OrganisationInput>? keeper;

    /// <summary>From the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    private string DraftKey => $"organisation:{organisationId}";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.GetAsync();
        var answer = await Read.HandleAsync(actor, Slug, default);
        if (!answer.IsDone)
        {
            refused = answer.Refusal;
            return;
        }

        (organisationId, stored) = (answer.Value.OrganisationId, answer.Value.Says);
        userId = actor.UserId!.Value;
        var gaps = await Gaps.HandleAsync(actor, organisationId, default);
        missing = gaps.IsDone ? gaps.Value : null;
        says = await Drafts.LoadAsync<OrganisationInput>(userId, DraftKey) ?? stored;
    }

    private async Task SaveAsync()
    {
        var answer = await Edit.HandleAsync(await Actors.GetAsync(), new EditOrganisationInput(organisationId, says!), default);
        result = answer;
        if (answer.IsDone)
        {
            await (keeper?.DropAsync() ?? Task.CompletedTask);
            Navigation.ReadPage($"organisationer/{answer.Value}");
        }
        else if (answer.Refusal is { Kind: RefusalKind.Stale, Current: OrganisationInput theirs })
        {
            current = theirs;
            says!.Version = theirs.Version;
        }
    }
}
