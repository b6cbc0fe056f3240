using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Notifications;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Ecosystem.Organisations;

public sealed class VerifyOrganisationTests
{
    [Theory, BothDatabases]
    public async Task An_administrator_confirms_it_and_everybody_sees_it_and_its_people_are_told(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync(verified: false);
        await portal.AnOrganisationAsync("Aero Kommune", type: "myndighed", verified: false, contact: false);
        var anders = await portal.AnAdministratorAsync();
        var waiting = (await portal.Do<ListUnverified>().HandleAsync(anders, 1, default)).Value;
        waiting.Items.Select(row => row.Slug).ShouldBe([retina.Slug], "one that nobody speaks for does not wait");

        foreach (var other in new[] { Actor.Nobody, retina.Contact, await portal.AFacilitatorAsync() })
        {
            (await VerifyAsync(portal, other, retina, true)).Refusal.Kind.ShouldBe(RefusalKind.NotAllowed);
        }

        (await IsVerifiedAsync(portal, retina)).ShouldBeFalse();
        (await VerifyAsync(portal, anders, retina, true)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        (await IsVerifiedAsync(portal, retina)).ShouldBeTrue();
        var lines = (await portal.Do<ListOrganisations>().HandleAsync(Actor.Nobody, new(), default)).Items.Select(item => item.Line);
        lines.Where(line => line.IsVerified).Select(line => line.Id).ShouldBe([retina.Id]);
        (await portal.Do<ListUnverified>().HandleAsync(anders, 1, default)).Value.Total.ShouldBe(0);
        var told = (await portal.Do<ListNotifications>().HandleAsync(retina.Contact, 1, default)).Value;
        told.Items.Select(line => line.Key).ShouldBe(["OrganisationVerified"]);
    }

    [Theory, BothDatabases]
    public async Task It_can_be_taken_back_and_counts_from_the_first_time_while_it_lasts(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync(verified: false);
        var anders = await portal.AnAdministratorAsync();
        await VerifyAsync(portal, anders, retina, true);
        var since = portal.Now;
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await VerifyAsync(portal, anders, retina, true);
        (await portal.ReadAsync(db => db.Set<Organisation>().Select(row => row.VerifiedAt).SingleAsync())).ShouldBe(since);

        (await VerifyAsync(portal, anders, retina, false)).IsDone.ShouldBeTrue();

        (await IsVerifiedAsync(portal, retina)).ShouldBeFalse();
        (await portal.Do<ListUnverified>().HandleAsync(anders, 1, default)).Value.Total.ShouldBe(1);
        var nowhere = new VerifyOrganisationInput(Guid.CreateVersion7(), true);
        (await portal.Do<VerifyOrganisation>().HandleAsync(anders, nowhere, default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory, BothDatabases]
    public async Task The_confirmation_is_of_a_name_and_a_number_and_goes_when_its_own_people_change_them(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS", cvr: "12345674");
        var anders = await portal.AnAdministratorAsync();

        await SaysAsync(portal, retina.Contact, says => (says.Description, says.Name) = ("Vi kan mere nu.", "RETINA ApS"));
        (await IsVerifiedAsync(portal, retina)).ShouldBeTrue();
        await SaysAsync(portal, retina.Contact, says => says.Cvr = "12345682");
        (await IsVerifiedAsync(portal, retina)).ShouldBeFalse();

        await VerifyAsync(portal, anders, retina, true);
        await SaysAsync(portal, retina.Contact, says => says.Name = "Rigshospitalet");
        (await IsVerifiedAsync(portal, retina)).ShouldBeFalse();

        await VerifyAsync(portal, anders, retina, true);
        await SaysAsync(portal, anders, says => says.Name = "Retina A/S");
        (await IsVerifiedAsync(portal, retina)).ShouldBeTrue();

        async Task SaysAsync(TestPortal on, Actor by, Action<OrganisationInput> change)
        {
            var slug = await on.ReadAsync(db => db.Set<Organisation>().Select(row => row.Slug).SingleAsync());
            var form = await on.EditingAsync(by, slug);
            (form.Says.Summary, form.Says.Themes) = ("Vi finder øjensygdomme.", ["data"]);
            change(form.Says);
            (await on.Do<EditOrganisation>().HandleAsync(by, form, default)).IsDone.ShouldBeTrue();
        }
    }

    private static Task<Result> VerifyAsync(TestPortal portal, Actor by, TestOrganisation organisation, bool isVerified) =>
        portal.Do<VerifyOrganisation>().HandleAsync(by, new VerifyOrganisationInput(organisation.Id, isVerified), default);

    private static Task<bool> IsVerifiedAsync(TestPortal portal, TestOrganisation organisation) =>
        portal.ReadAsync(db =>
            db.Set<Organisation>().Where(row => row.Id == organisation.Id).Select(row => row.VerifiedAt != null).SingleAsync()
        );
}
