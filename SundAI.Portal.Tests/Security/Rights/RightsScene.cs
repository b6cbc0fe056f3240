using SundAI.Portal.Accounts;

namespace SundAI.Portal.Tests.Security.Rights;

/// <summary>The little world in which a row is tried: a portal, the organisation whose thing it is, and another one.</summary>
internal sealed record RightsScene(TestPortal Portal, TestOrganisation Own, TestOrganisation Other)
{
    public static async Task<RightsScene> SetAsync(TestPortal portal) =>
        new(
            portal,
            await portal.AnOrganisationAsync("Egen ApS", themes: ["data"]),
            await portal.AnOrganisationAsync("Anden Hospital", type: "hospital", themes: ["data"])
        );

    /// <summary>The actor of a role.</summary>
    public Task<Actor> ActorAsync(Roles role) =>
        role switch
        {
            Roles.Nobody => Task.FromResult(Actor.Nobody),
            Roles.MemberWithoutOrganisation => Portal.AnAccountAsync("Uden Organisation"),
            Roles.MemberOfAnotherOrganisation => MemberOfAThirdAsync(),
            Roles.OwnMember => Portal.AMemberOfAsync(Own, "Egen Medlem"),
            Roles.OwnContact => Task.FromResult(Own.Contact),
            Roles.Facilitator => Portal.AFacilitatorAsync(),
            Roles.Administrator => Portal.AnAdministratorAsync(),
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };

    private async Task<Actor> MemberOfAThirdAsync() => (await Portal.AnOrganisationAsync("Tredje Fond", type: "fond")).Contact;
}
