using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Ecosystem.Memberships;

public sealed class LeavingTests
{
    [Theory, BothDatabases]
    public async Task The_last_contact_hands_over_before_leaving(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var member = await portal.AMemberOfAsync(retina);
        var own = (await portal.MembershipAsync(retina.Contact, retina)).Id;
        var theirs = (await portal.MembershipAsync(member, retina)).Id;

        (await LeaveAsync(portal, retina.Contact, retina)).Refusal.Key.ShouldBe("Membership.HandOverFirst");
        (await SetAsync(portal, retina.Contact, own, MembershipRole.Member)).Refusal.Key.ShouldBe("Membership.OneContactMustRemain");
        (await SetAsync(portal, member, theirs, MembershipRole.Contact)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);

        (await SetAsync(portal, retina.Contact, theirs, MembershipRole.Contact)).IsDone.ShouldBeTrue();
        (await LeaveAsync(portal, retina.Contact, retina)).IsDone.ShouldBeTrue();

        (await portal.ReadAsync(db => db.IsContactOfAsync(member, retina.Id, default))).ShouldBeTrue();
        (await portal.ReadAsync(db => db.SpeaksForAsync(retina.Contact, retina.Id, default))).ShouldBeFalse();
        (await LeaveAsync(portal, retina.Contact, retina)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_contact_steps_down_while_another_one_stays(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        await portal.JoinAsync(await portal.AnAccountAsync("Ida Holm"), retina, MembershipRole.Contact);
        var own = (await portal.MembershipAsync(retina.Contact, retina)).Id;

        (await SetAsync(portal, retina.Contact, own, MembershipRole.Member)).IsDone.ShouldBeTrue();

        (await portal.ReadAsync(db => db.IsContactOfAsync(retina.Contact, retina.Id, default))).ShouldBeFalse();
        (await portal.ReadAsync(db => db.SpeaksForAsync(retina.Contact, retina.Id, default))).ShouldBeTrue();
        (await SetAsync(portal, retina.Contact, own, MembershipRole.Contact)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_role_is_given_to_members_of_the_own_organisation_only(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        var nurse = await portal.AMemberOfAsync(hospital);
        var asked = await portal.AskedAsync(await portal.AnAccountAsync("Bo Hansen"), retina);

        foreach (var id in new[] { (await portal.MembershipAsync(nurse, hospital)).Id, asked, Guid.CreateVersion7() })
        {
            (await SetAsync(portal, retina.Contact, id, MembershipRole.Contact)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        }

        (await portal.MembershipAsync(nurse, hospital)).Role.ShouldBe(MembershipRole.Member);
    }

    [Theory, BothDatabases]
    public async Task Who_left_has_no_rights_from_that_moment_on(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var member = await portal.AMemberOfAsync(retina);
        var draft = await portal.ADraftPostAsync(member);
        (await portal.Do<ActFor>().HandleAsync(member, retina.Id, default)).IsDone.ShouldBeTrue();

        (await LeaveAsync(portal, member, retina)).IsDone.ShouldBeTrue();

        // The actor still names the organisation, as in a page that was open before.
        (await portal.ReadAsync(db => db.ActingOrganisationAsync(member, default))).ShouldBeNull();
        (await portal.Do<WritePost>().HandleAsync(member, portal.PostSays("Et opslag til"), default)).IsDone.ShouldBeFalse();
        (await portal.Do<WritePost>().HandleAsync(member, draft, default)).IsDone.ShouldBeFalse();
        (await portal.Do<ListMembers>().HandleAsync(member, new(retina.Slug), default)).IsDone.ShouldBeFalse();
        (await portal.Do<ActFor>().HandleAsync(member, retina.Id, default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.Get<IActingOrganisation>().FindAsync(member.UserId!.Value, default)).ShouldBeNull();
        (await portal.PersonOfAsync(member)).ActingOrganisationId.ShouldBeNull();
        (await portal.Do<ReadMyself>().HandleAsync(member, default)).Value.Organisations.ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Alone_the_contact_leaves_and_the_organisation_can_be_claimed(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();

        (await LeaveAsync(portal, retina.Contact, retina)).IsDone.ShouldBeTrue();

        (await portal.Do<ReadOrganisation>().HandleAsync(Actor.Nobody, new(retina.Slug), default)).Value.Line.IsSpokenFor.ShouldBeFalse();
        var bo = await portal.AnAccountAsync("Bo Hansen");
        await portal.AskedAsync(bo, retina);
        (await portal.MembershipAsync(bo, retina)).Role.ShouldBe(MembershipRole.Contact);
    }

    [Theory, BothDatabases]
    public async Task A_request_that_nobody_is_left_to_answer_becomes_a_claim(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var anders = await portal.AnAdministratorAsync();
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var id = await portal.AskedAsync(bo, retina);

        (await LeaveAsync(portal, retina.Contact, retina)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        portal.Mails.Last(await portal.EmailOfAsync(anders)).Subject.ShouldBe("Bo Hansen gør krav på Retina ApS");
        (await portal.Do<ListClaims>().HandleAsync(anders, 1, default)).Value.Items.ShouldHaveSingleItem().MembershipId.ShouldBe(id);
        (await portal.Do<DecideMembership>().HandleAsync(anders, new(id, true), default)).IsDone.ShouldBeTrue();
        (await portal.ReadAsync(db => db.IsContactOfAsync(bo, retina.Id, default))).ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task A_contact_takes_out_who_no_longer_speaks_for_the_organisation_and_the_person_hears_it(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var member = await portal.AMemberOfAsync(retina);
        (await portal.Do<ActFor>().HandleAsync(member, retina.Id, default)).IsDone.ShouldBeTrue();
        var theirs = (await portal.MembershipAsync(member, retina)).Id;
        var own = (await portal.MembershipAsync(retina.Contact, retina)).Id;
        var stranger = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        foreach (var (by, id) in new[] { (member, own), (member, theirs), (stranger.Contact, theirs), (Actor.Nobody, theirs) })
        {
            (await EndAsync(portal, by, id)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        }

        (await EndAsync(portal, retina.Contact, own)).Refusal.Key.ShouldBe("Membership.HandOverFirst");
        (await EndAsync(portal, retina.Contact, theirs)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        portal.Mails.Last(await portal.EmailOfAsync(member)).Subject.ShouldBe("Du taler ikke længere for Retina ApS");
        (await portal.ReadAsync(db => db.SpeaksForAsync(member, retina.Id, default))).ShouldBeFalse();
        (await portal.PersonOfAsync(member)).ActingOrganisationId.ShouldBeNull();
        (await EndAsync(portal, retina.Contact, theirs)).Refusal.Key.ShouldBe("Membership.AlreadyEnded");
    }

    [Theory, BothDatabases]
    public async Task When_an_administrator_takes_out_the_last_contact_the_oldest_member_follows(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var member = await portal.AMemberOfAsync(retina);
        var anders = await portal.AnAdministratorAsync();
        var listed = (await portal.Do<ListMembers>().HandleAsync(anders, new(retina.Slug), default)).Value;
        (listed.ReaderEnds, listed.ReaderIsContact, listed.Members.Total).ShouldBe((true, false, 2));

        (await EndAsync(portal, anders, (await portal.MembershipAsync(retina.Contact, retina)).Id)).IsDone.ShouldBeTrue();

        (await portal.ReadAsync(db => db.IsContactOfAsync(member, retina.Id, default))).ShouldBeTrue();
        (await portal.ReadAsync(db => db.SpeaksForAsync(retina.Contact, retina.Id, default))).ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task A_sole_contact_whom_an_administrator_took_out_is_sent_to_ATV_and_let_back_in_as_the_contact(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var anders = await portal.AnAdministratorAsync();
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var refused = await portal.AskedAsync(bo, retina);
        (await portal.Do<DecideMembership>().HandleAsync(retina.Contact, new(refused, false), default)).IsDone.ShouldBeTrue();
        var own = (await portal.MembershipAsync(retina.Contact, retina)).Id;

        (await EndAsync(portal, anders, own)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        portal.Mails.Last(await portal.EmailOfAsync(retina.Contact)).Text.ShouldContain("så skriv til ATV");
        (await AskAsync(retina.Contact)).Refusal.Key.ShouldBe("Membership.PausedOutAlone");
        (await AskAsync(bo)).Refusal.Key.ShouldBe("Membership.PausedAlone");
        var listed = (await portal.Do<ListMembers>().HandleAsync(anders, new(retina.Slug), default)).Value;
        listed.ReaderEnds.ShouldBeTrue();
        listed.Members.Items.Select(line => line.MembershipId).ShouldBe([own, refused], ignoreOrder: true);
        (await portal.Do<DecideMembership>().HandleAsync(anders, DecideMembershipInput.AfterAll(own), default)).IsDone.ShouldBeTrue();
        (await portal.ReadAsync(db => db.IsContactOfAsync(retina.Contact, retina.Id, default))).ShouldBeTrue();
        (await AskAsync(bo)).Refusal.Key.ShouldBe("Membership.Paused");
        (await portal.Do<DecideMembership>().HandleAsync(anders, DecideMembershipInput.AfterAll(refused), default)).IsDone.ShouldBeTrue();
        (await portal.MembershipAsync(bo, retina)).Role.ShouldBe(MembershipRole.Member, "there is a contact again");

        Task<Result> AskAsync(Actor by) => portal.Do<AskForMembership>().HandleAsync(by, retina.Id, default);
    }

    [Theory, BothDatabases]
    public async Task Two_contacts_who_go_at_the_same_moment_never_leave_the_others_without_one(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await GoAsync("Tager hinanden ud", (own, other, one) => EndAsync(portal, own, other.Id), RefusalKind.NotFound);
        await GoAsync("Går begge", (own, _, one) => LeaveAsync(portal, own, one), RefusalKind.Invalid);
        await GoAsync("Bliver medlemmer", (by, other, _) => SetAsync(portal, by, other.Id, MembershipRole.Member), RefusalKind.NotFound);
        var deleted = await OrganisationAsync("Sletter sig");
        var goes = await Task.WhenAll(
            new[] { deleted.First, deleted.Second }.Select(async who =>
                await portal.Do<DeleteAccount>().HandleAsync(who, new(null, await portal.EmailOfAsync(who)), default)
            )
        );
        goes.ShouldAllBe(gone => gone.IsDone);
        (await portal.ReadAsync(db => db.IsContactOfAsync(deleted.Member, deleted.Own.Id, default))).ShouldBeTrue("the member follows");

        async Task<(TestOrganisation Own, Actor First, Actor Second, Actor Member)> OrganisationAsync(string name)
        {
            var own = await portal.AnOrganisationAsync(name);
            var second = await portal.JoinAsync(await portal.AnAccountAsync($"Ida fra {name}"), own, MembershipRole.Contact);
            return (own, own.Contact, second, await portal.AMemberOfAsync(own, $"Mikkel fra {name}"));
        }

        async Task GoAsync(string name, Func<Actor, Membership, TestOrganisation, Task<Result>> go, RefusalKind second)
        {
            for (var time = 1; time <= 3; time++)
            {
                var one = await OrganisationAsync($"{name} {time}");
                var (first, other) = (await portal.MembershipAsync(one.First, one.Own), await portal.MembershipAsync(one.Second, one.Own));

                var results = await Task.WhenAll(
                    Task.Run(() => go(one.First, other, one.Own)),
                    Task.Run(() => go(one.Second, first, one.Own))
                );

                results.Count(result => result.IsDone).ShouldBe(1, name);
                results.Single(result => !result.IsDone).Refusal.Kind.ShouldBe(second, name);
            }
        }
    }

    [Theory, BothDatabases]
    public async Task Who_has_asked_takes_the_request_back(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var id = await portal.AskedAsync(bo, retina);
        (await portal.Do<ReadMyself>().HandleAsync(bo, default))
            .Value.Organisations.ShouldHaveSingleItem()
            .Status.ShouldBe(MembershipStatus.Asked);

        (await LeaveAsync(portal, bo, retina)).IsDone.ShouldBeTrue();

        (await portal.Do<ReadMyself>().HandleAsync(bo, default)).Value.Organisations.ShouldBeEmpty();
        (await portal.Do<DecideMembership>().HandleAsync(retina.Contact, new(id, true), default)).IsDone.ShouldBeFalse();
    }

    private static Task<Result> EndAsync(TestPortal portal, Actor by, Guid id) => portal.Do<EndMembership>().HandleAsync(by, id, default);

    private static Task<Result> LeaveAsync(TestPortal portal, Actor actor, TestOrganisation organisation) =>
        portal.Do<LeaveOrganisation>().HandleAsync(actor, organisation.Id, default);

    private static Task<Result> SetAsync(TestPortal portal, Actor by, Guid id, MembershipRole role) =>
        portal.Do<SetMembershipRole>().HandleAsync(by, new SetMembershipRoleInput(id, role), default);
}
