using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>Who speaks for an organisation: let in, hand over, take out, leave.</summary>
public sealed partial class MembersPage
{
    private MembersView? view;
    private Refusal? refused;
    private bool isLeaving;
    private Guid? ending;
    private Result? result;

    /// <summary>From the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>Which page of them.</summary>
    [SupplyParameterFromQuery(Name = "side")]
    public string? Side { get; set; }

    [Inject]
    private ListMembers List { get; set; } = default!;

    [Inject]
    private DecideMembership Decide { get; set; } = default!;

    [Inject]
    private SetMembershipRole SetRole { get; set; } = default!;

    [Inject]
    private EndMembership End { get; set; } = default!;

    [Inject]
    private LeaveOrganisation Leave { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var answer = await List.HandleAsync(await Actors.GetAsync(), new ListMembersInput(Slug, Paging.Number(Side)), default);
        view = answer.IsDone ? answer.Value : null;
        refused = answer.IsDone ? null : answer.Refusal;
    }

    private async Task DecideAsync(MemberLine member, bool isApproved)
    {
        result = await Decide.HandleAsync(await Actors.GetAsync(), new DecideMembershipInput(member.MembershipId, isApproved), default);
        await LoadAsync();
    }

    private async Task LetBackInAsync(MemberLine member)
    {
        result = await Decide.HandleAsync(await Actors.GetAsync(), DecideMembershipInput.AfterAll(member.MembershipId), default);
        await LoadAsync();
    }

    private string Stands(MemberLine member) =>
        member.Status switch
        {
            MembershipStatus.Asked => T["Members.Asked"],
            MembershipStatus.Refused => T["Members.Refused", When.Day(member.DecidedAt!.Value)],
            MembershipStatus.TakenOut => T["Members.TakenOut", When.Day(member.DecidedAt!.Value)],
            _ => T[$"Role.{member.Role}"],
        };

    private async Task SetAsync(MemberLine member, MembershipRole role)
    {
        result = await SetRole.HandleAsync(await Actors.GetAsync(), new SetMembershipRoleInput(member.MembershipId, role), default);
        await LoadAsync();
    }

    private async Task EndAsync(MemberLine member)
    {
        result = await End.HandleAsync(await Actors.GetAsync(), member.MembershipId, default);
        ending = null;
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
