using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Home;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Ecosystem.Memberships;

public sealed class JoinTests
{
    [Theory, BothDatabases]
    public async Task Each_contact_gets_mail_in_his_or_her_language_and_lets_the_person_in(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var erin = await portal.AnAccountAsync("Erin English", language: Language.English);
        await portal.JoinAsync(erin, retina, MembershipRole.Contact);
        var member = await portal.AMemberOfAsync(retina);
        var bo = await portal.AnAccountAsync("Bo Hansen", language: Language.English);

        var id = await portal.AskedAsync(bo, retina);
        await portal.SettleAsync();

        var danish = portal.Mails.To(await portal.EmailOfAsync(retina.Contact)).ShouldHaveSingleItem();
        danish.Subject.ShouldBe("Bo Hansen vil tale for Retina ApS");
        danish.Link.ShouldEndWith($"/organisationer/{retina.Slug}/medlemmer");
        danish.Link.ShouldNotContain("/en/");
        var foreign = portal.Mails.To(await portal.EmailOfAsync(erin)).ShouldHaveSingleItem();
        foreign.Subject.ShouldNotBe(danish.Subject);
        foreign.Link.ShouldEndWith($"/en/organisationer/{retina.Slug}/medlemmer");
        portal.Mails.To(await portal.EmailOfAsync(member)).ShouldBeEmpty();
        portal.Mails.All.ShouldAllBe(mail => !mail.Text.Contains("bo-hansen@"));
        (await SpeaksAsync(portal, bo, retina)).ShouldBeFalse("nobody has answered");

        (await DecideAsync(portal, erin, id, true)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        (await SpeaksAsync(portal, bo, retina)).ShouldBeTrue();
        (await portal.MembershipAsync(bo, retina)).Role.ShouldBe(MembershipRole.Member);
        portal.Mails.Last(await portal.EmailOfAsync(bo)).Link.ShouldEndWith($"/en/organisationer/{retina.Slug}");
    }

    [Theory, BothDatabases]
    public async Task A_double_click_asks_once(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var bo = await portal.AnAccountAsync("Bo Hansen");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => AskAsync(portal, bo, retina))));

        answers.Count(answer => answer.IsDone).ShouldBe(1);
        answers.Where(answer => !answer.IsDone).ShouldAllBe(answer => answer.Refusal.Key == "Membership.AlreadyAsked");
        await portal.SettleAsync();
        portal.Mails.To(await portal.EmailOfAsync(retina.Contact)).Count.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_no_is_told_and_the_person_may_ask_again(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var id = await portal.AskedAsync(bo, retina);

        (await DecideAsync(portal, retina.Contact, id, false)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        portal.Mails.Last(await portal.EmailOfAsync(bo)).Subject.ShouldBe("Din anmodning til Retina ApS");
        (await SpeaksAsync(portal, bo, retina)).ShouldBeFalse();
        (await DecideAsync(portal, retina.Contact, id, true)).Refusal.Key.ShouldBe("Membership.AlreadyDecided");
        (await SpeaksAsync(portal, bo, retina)).ShouldBeFalse();
        portal.Clock.Advance(TimeSpan.FromDays(29));
        (await AskAsync(portal, bo, retina)).Refusal.Key.ShouldBe("Membership.Paused");
        portal.Clock.Advance(TimeSpan.FromDays(1));
        (await portal.AskedAsync(bo, retina)).ShouldNotBe(id);
    }

    [Theory, BothDatabases]
    public async Task Who_was_refused_or_taken_out_waits_unless_a_contact_lets_them_in_after_all(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var member = await portal.AMemberOfAsync(retina);
        var taken = (await portal.MembershipAsync(member, retina)).Id;
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var refused = await portal.AskedAsync(bo, retina);
        (await DecideAsync(portal, retina.Contact, refused, false)).IsDone.ShouldBeTrue();
        (await portal.Do<EndMembership>().HandleAsync(retina.Contact, taken, default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        portal.Mails.Last(await portal.EmailOfAsync(member)).Text.ShouldContain("om 30 dage");

        (await AskAsync(portal, member, retina)).Refusal.Key.ShouldBe("Membership.PausedOut");
        (await AskAsync(portal, bo, retina)).Refusal.Key.ShouldBe("Membership.Paused");
        foreach (var who in new[] { bo, member, Actor.Nobody, (await portal.AnOrganisationAsync("Anden ApS")).Contact })
        {
            (await AfterAllAsync(who, taken)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        }

        await StandAsync(MembershipStatus.Active, MembershipStatus.Refused, MembershipStatus.TakenOut);
        (await AfterAllAsync(retina.Contact, taken)).IsDone.ShouldBeTrue();
        (await AfterAllAsync(retina.Contact, taken)).Refusal.Key.ShouldBe("Membership.AlreadyDecided");
        (await SpeaksAsync(portal, member, retina)).ShouldBeTrue();
        await StandAsync(MembershipStatus.Active, MembershipStatus.Active, MembershipStatus.Refused);

        (await portal.Do<LeaveOrganisation>().HandleAsync(member, retina.Id, default)).IsDone.ShouldBeTrue();
        (await portal.AskedAsync(member, retina)).ShouldNotBe(taken, "who left by oneself asks again at once");
        portal.Clock.Advance(TimeSpan.FromDays(30));
        (await AfterAllAsync(retina.Contact, refused)).Refusal.Key.ShouldBe("Membership.AlreadyDecided", "Bo may ask again");
        await StandAsync(MembershipStatus.Asked, MembershipStatus.Active);

        Task<Result> AfterAllAsync(Actor by, Guid id) =>
            portal.Do<DecideMembership>().HandleAsync(by, DecideMembershipInput.AfterAll(id), default);

        async Task StandAsync(params MembershipStatus[] statuses) =>
            (await portal.Do<ListMembers>().HandleAsync(retina.Contact, new(retina.Slug), default))
                .Value.Members.Items.Select(line => line.Status)
                .ShouldBe(statuses, ignoreOrder: true);
    }

    [Theory, BothDatabases]
    public async Task One_person_asks_five_organisations_and_registers_five_in_a_day_and_is_told_when_the_next_is_possible(
        Database database
    )
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        List<TestOrganisation> asked = [];
        for (var number = 1; number <= 6; number++)
        {
            asked.Add(await portal.AnOrganisationAsync($"Klinik {number}"));
        }

        foreach (var one in asked[..5])
        {
            await portal.AskedAsync(bo, one);
        }

        (await portal.Do<LeaveOrganisation>().HandleAsync(bo, asked[0].Id, default)).IsDone.ShouldBeTrue();
        var refused = (await AskAsync(portal, bo, asked[5])).Refusal;
        (refused.Key, refused.Arguments[0]).ShouldBe(("Membership.TooManyToday", 5));
        for (var number = 1; number <= 5; number++)
        {
            (await RegisterAsync($"Ny {number}")).IsDone.ShouldBeTrue($"{number}, whatever was asked");
        }

        (await RegisterAsync("Ny 6")).Refusal.Key.ShouldBe("Organisation.TooManyToday");
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.AskedAsync(bo, asked[5]);
        (await RegisterAsync("Ny 6")).IsDone.ShouldBeTrue();

        Task<Result<string>> RegisterAsync(string name)
        {
            var says = OrganisationBuilders.Says();
            says.Name = name;
            return portal.Do<RegisterOrganisation>().HandleAsync(bo, says, default);
        }
    }

    [Theory, BothDatabases]
    public async Task Windows_that_ask_or_register_at_once_do_not_pass_the_limits_together(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        List<TestOrganisation> there = [];
        for (var number = 1; number <= 8; number++)
        {
            there.Add(await portal.AnOrganisationAsync($"Klinik {number}"));
        }

        var asked = await Task.WhenAll(there.Select(one => Task.Run(() => AskAsync(portal, bo, one))));
        var registered = await Task.WhenAll(
            Enumerable
                .Range(1, 8)
                .Select(number =>
                    Task.Run(() => portal.Do<RegisterOrganisation>().HandleAsync(bo, OrganisationBuilders.Says($"Ny {number}"), default))
                )
        );

        asked.Count(result => result.IsDone).ShouldBe(5);
        asked.Where(result => !result.IsDone).ShouldAllBe(result => result.Refusal.Key == "Membership.TooManyToday");
        registered.Count(result => result.IsDone).ShouldBe(5);
        registered.Where(result => !result.IsDone).ShouldAllBe(result => result.Refusal.Key == "Organisation.TooManyToday");
    }

    [Theory, BothDatabases]
    public async Task Nobody_asks_twice_nor_where_he_or_she_is_already(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var bo = await portal.AnAccountAsync("Bo Hansen");
        await portal.AskedAsync(bo, retina);

        foreach (var who in new[] { bo, retina.Contact, await portal.AMemberOfAsync(retina) })
        {
            var again = await portal.Do<AskForMembership>().HandleAsync(who, retina.Id, default);
            again.Refusal.Key.ShouldBe("Membership.AlreadyAsked");
        }

        await portal.SettleAsync();
        portal.Mails.To(await portal.EmailOfAsync(retina.Contact)).Count.ShouldBe(1);
        var nowhere = await portal.Do<AskForMembership>().HandleAsync(bo, Guid.CreateVersion7(), default);
        nowhere.Refusal.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_request_waits_with_its_contact_and_can_be_taken_back(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var id = await portal.AskedAsync(bo, retina);
        var waiting = (await portal.Do<ListMyRequests>().HandleAsync(retina.Contact, 1, default)).Items.ShouldHaveSingleItem();
        (waiting.MembershipId, waiting.PersonName, waiting.IsClaim).ShouldBe((id, "Bo Hansen", false));
        var listed = (await portal.Do<ListMembers>().HandleAsync(retina.Contact, new(retina.Slug), default)).Value.Members;
        listed.Items.Select(line => line.Status).ShouldBe([MembershipStatus.Asked, MembershipStatus.Active]);
        (await portal.Do<ListMembers>().HandleAsync(bo, new(retina.Slug), default)).Refusal.Kind.ShouldBe(RefusalKind.NotAllowed);
        (await portal.Do<ListMembers>().HandleAsync(bo, new("findes-ikke"), default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.Do<ReadOrganisation>().HandleAsync(bo, new(retina.Slug), default)).Value.Reader.HasAsked.ShouldBeTrue();

        (await portal.Do<LeaveOrganisation>().HandleAsync(bo, retina.Id, default)).IsDone.ShouldBeTrue();

        (await portal.Do<ListMyRequests>().HandleAsync(retina.Contact, 1, default)).Items.ShouldBeEmpty();
        (await DecideAsync(portal, retina.Contact, id, true)).Refusal.Key.ShouldBe("Membership.AlreadyDecided");
        (await SpeaksAsync(portal, bo, retina)).ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task All_who_ask_are_found_page_by_page_also_on_my_portal(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        List<Guid> asked = [];
        for (var number = 0; number < ListMyRequests.PageSize + 2; number++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
            asked.Add(await portal.AskedAsync(await portal.AnAccountAsync($"Bo {number}"), retina));
        }

        var first = await portal.Do<ListMyRequests>().HandleAsync(retina.Contact, 1, default);
        var last = await portal.Do<ListMyRequests>().HandleAsync(retina.Contact, 2, default);
        (first.Total, first.Pages).ShouldBe((asked.Count, 2));
        first.Items.Concat(last.Items).Select(request => request.MembershipId).ShouldBe(asked);

        var mine = (await portal.Do<ReadMyPortal>().HandleAsync(retina.Contact, new(Requests: 2), default)).Value;
        (mine.Waiting, mine.Tasks.Count, mine.Requests.Number).ShouldBe((asked.Count, 2, 2));
    }

    [Theory, BothDatabases]
    public async Task Nobody_lets_himself_in_and_no_other_organisation_decides(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var id = await portal.AskedAsync(bo, retina);

        foreach (var who in new[] { bo, hospital.Contact with { OrganisationId = retina.Id }, await portal.AMemberOfAsync(retina) })
        {
            (await DecideAsync(portal, who, id, true)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        }

        (await portal.MembershipAsync(bo, retina)).Status.ShouldBe(MembershipStatus.Asked);
    }

    private static Task<Result> AskAsync(TestPortal portal, Actor by, TestOrganisation organisation) =>
        portal.Do<AskForMembership>().HandleAsync(by, organisation.Id, default);

    private static Task<Result> DecideAsync(TestPortal portal, Actor by, Guid id, bool isApproved) =>
        portal.Do<DecideMembership>().HandleAsync(by, new DecideMembershipInput(id, isApproved), default);

    private static Task<bool> SpeaksAsync(TestPortal portal, Actor actor, TestOrganisation organisation) =>
        portal.ReadAsync(db => db.SpeaksForAsync(actor, organisation.Id, default));
}
