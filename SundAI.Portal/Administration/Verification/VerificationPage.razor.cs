using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Administration.Verification;

/// <summary>Who claims an organisation that has no contact, and which organisations wait to be confirmed.</summary>
public sealed partial class VerificationPage(IStringLocalizer<AdministrationText> T)
{
    private Page<MembershipRequest>? claims;
    private Page<UnverifiedOrganisation>? waiting;
    private UnverifiedOrganisation? verified;
    private Result? result;
    private string? done;
    private bool isRefused;

    /// <summary>Which page of those that wait.</summary>
    [SupplyParameterFromQuery(Name = "side")]
    public string? Side { get; set; }

    /// <summary>Which page of the claims.</summary>
    [SupplyParameterFromQuery(Name = "krav")]
    public string? ClaimsSide { get; set; }

    [Inject]
    private ListClaims Claims { get; set; } = default!;

    [Inject]
    private ListUnverified Unverified { get; set; } = default!;

    [Inject]
    private DecideMembership Decide { get; set; } = default!;

    [Inject]
    private VerifyOrganisation Verify { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private TaxonomyCatalogue Catalogue { get; set; } = default!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var actor = await Actors.GetAsync();
        var asked = await Claims.HandleAsync(actor, Paging.Number(ClaimsSide), default);
        var found = await Unverified.HandleAsync(actor, Paging.Number(Side), default);
        isRefused = !asked.IsDone || !found.IsDone;
        if (!isRefused)
        {
            (claims, waiting) = (asked.Value, found.Value);
        }
    }

    private async Task DecideAsync(MembershipRequest claim, bool isApproved)
    {
        result = await Decide.HandleAsync(await Actors.GetAsync(), new DecideMembershipInput(claim.MembershipId, isApproved), default);
        verified = null;
        done = result.IsDone ? T[isApproved ? "Claims.Approved" : "Claims.Refused", claim.PersonName, claim.OrganisationName].Value : null;
        await LoadAsync();
    }

    private async Task VerifyAsync(UnverifiedOrganisation organisation, bool isVerified)
    {
        result = await Verify.HandleAsync(await Actors.GetAsync(), new VerifyOrganisationInput(organisation.Id, isVerified), default);
        verified = result.IsDone && isVerified ? organisation : null;
        done = result.IsDone ? T[isVerified ? "Unverified.Done" : "Unverified.Undone", organisation.Name].Value : null;
        await LoadAsync();
    }

    private string Facts(UnverifiedOrganisation organisation) =>
        string.Join(
            " · ",
            new[]
            {
                Catalogue.Name(TermKind.OrganisationType, organisation.TypeSlug),
                organisation.City,
                organisation.Cvr is null ? T["Unverified.NoCvr"] : T["Unverified.Cvr", organisation.Cvr],
                When.Day(organisation.CreatedAt),
            }.Where(fact => !string.IsNullOrEmpty(fact))
        );
}
