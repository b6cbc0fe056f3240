using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>Who speaks for an organisation: let in, hand over, leave.</summary>
public sealed partial class MembersPage
{
    private MembersView? view;
    private bool isMissing;
    private bool isLeaving;
    private Result? result;

    /// <summary>From the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private ListMembers List { get; set; } = default!;

    [Inject]
    private DecideMembership Decide { get; set; } = default!;

    [Inject]
    private SetMembershipRole SetRole { get; set; } = default!;

    [Inject]
    private LeaveOrganisation Leave { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var answer = await List.HandleAsync(await Actors.GetAsync(), Slug, default);
        (view, isMissing) = (answer.IsDone ? answer.Value : null, !answer.IsDone);
    }

    private async Task DecideAsync(MemberLine member, bool isApproved)
    {
        result = await Decide.HandleAsync(await Actors.GetAsync(), new DecideMembershipInput(member.MembershipId, isApproved), default);
        await LoadAsync();
    }

    private async Task SetAsync(MemberLine member, MembershipRole role)
    {
        result = await SetRole.HandleAsync(await Actors.GetAsync(), new SetMembershipRoleInput(member.MembershipId, role), default);
        await LoadAsync();
    }

    private async Task LeaveAsync()
    {
        result = await Leave.HandleAsync(await Actors.GetAsync(), view!.OrganisationId, default);
        isLeaving = false;
        if (result.IsDone)
        {
            Navigation.ReadPage($"organisationer/{Slug}");
        }
    }
}
