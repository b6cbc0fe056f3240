using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Notifications;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Matchmaking;

public sealed class IntroductionTests
{
    [Theory, BothDatabases]
    public async Task Contact_details_of_both_show_once_it_is_accepted_and_never_before(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var (asker, answerer) = (await portal.EmailOfAsync(retina.Contact), await portal.EmailOfAsync(hospital.Contact));
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);

        foreach (var side in new[] { retina.Contact, hospital.Contact })
        {
            var before = JsonSerializer.Serialize((await portal.Do<ReadIntroduction>().HandleAsync(side, new(id), default)).Value);
            before.ShouldNotContain(asker);
            before.ShouldNotContain(answerer);
            JsonSerializer.Serialize(await portal.Do<ListIntroductions>().HandleAsync(side, new(), default)).ShouldNotContain("@");
        }

        (await AnswerAsync(portal, hospital.Contact, id, IntroductionAnswer.Accept)).IsDone.ShouldBeTrue();

        foreach (var side in new[] { retina.Contact, hospital.Contact })
        {
            var after = await portal.Do<ReadIntroduction>().HandleAsync(side, new(id), default);
            after.Value.Contacts!.Select(contact => contact.Email).ShouldBe([asker, answerer], ignoreOrder: true);
        }

        await portal.SettleAsync();
        portal.Mails.All.ShouldAllBe(mail => !mail.Text.Contains(asker) && !mail.Text.Contains(answerer));
    }

    [Theory, BothDatabases]
    public async Task Who_speaks_for_their_side_no_more_is_not_shown_but_its_contacts_are_and_of_a_deserted_side_nobody(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var member = await portal.AMemberOfAsync(hospital, "Carl Kollega");
        var next = await portal.JoinAsync(await portal.AnAccountAsync("Nina Næste"), hospital, MembershipRole.Contact);
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        (await AnswerAsync(portal, member, id, IntroductionAnswer.Accept)).IsDone.ShouldBeTrue();
        var (asker, first) = (await portal.EmailOfAsync(retina.Contact), await portal.EmailOfAsync(hospital.Contact));
        (await ShownAsync(retina.Contact)).ShouldBe([asker, await portal.EmailOfAsync(member)]);

        (await portal.Do<LeaveOrganisation>().HandleAsync(member, hospital.Id, default)).IsDone.ShouldBeTrue();
        (await ShownAsync(retina.Contact)).ShouldBe([asker, first, await portal.EmailOfAsync(next)]);

        (await portal.Do<LeaveOrganisation>().HandleAsync(retina.Contact, retina.Id, default)).IsDone.ShouldBeTrue();
        (await ShownAsync(hospital.Contact)).ShouldBe([first, await portal.EmailOfAsync(next)]);

        async Task<IEnumerable<string>> ShownAsync(Actor reader) =>
            (await portal.Do<ReadIntroduction>().HandleAsync(reader, new(id), default)).Value.Contacts!.Select(contact => contact.Email);
    }

    [Theory, BothDatabases]
    public async Task The_post_it_is_about_is_one_of_the_two_and_is_named_until_it_is_taken_down(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var (theirs, third) = (
            await portal.APostAsync(hospital.Contact),
            await portal.APostAsync((await portal.AnOrganisationAsync("Tredje ApS")).Contact)
        );
        (await AboutAsync(third)).PostTitle.ShouldBeNull("it is neither's");
        var post = (await AboutAsync(theirs)).PostId;
        var asking = PostBuilders.Asking(hospital);
        asking.PostId = post.ShouldNotBeNull();
        var id = (await portal.Do<RequestIntroduction>().HandleAsync(retina.Contact, asking, default)).Value;
        var key = await portal.KeyToAsync(hospital.Contact);
        (await NamedAsync()).ShouldAllBe(title => title != null);

        await portal.WriteAsync(async db =>
        {
            (await db.Set<Post>().SingleAsync(row => row.Id == post)).TakeDown().ShouldBeTrue();
            return await db.SaveChangesAsync();
        });

        (await NamedAsync()).ShouldBe([null, null, null]);

        async Task<CounterpartView> AboutAsync(string slug) =>
            (await portal.Do<ReadCounterpart>().HandleAsync(retina.Contact, new(hospital.Id, null, slug), default)).Value;

        async Task<string?[]> NamedAsync() =>
            [
                (await portal.Do<ReadIntroduction>().HandleAsync(retina.Contact, new(id), default)).Value.Request.PostTitle,
                (await portal.Do<ReadIntroduction>().HandleAsync(hospital.Contact, new(id), default)).Value.Request.PostTitle,
                (await portal.Do<ReadIntroductionLink>().HandleAsync(Actor.Nobody, key, default)).Value.Open!.Request.PostTitle,
            ];
    }

    [Theory, BothDatabases]
    public async Task Who_speaks_for_both_sides_sees_the_one_that_must_act_and_afterwards_the_one_they_act_for(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var both = await portal.JoinAsync(retina.Contact, hospital, MembershipRole.Contact);
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        (await SeesAsync(both)).ShouldBe((false, true));
        (await portal.AnswersAsync(both, id, IntroductionAnswer.Inquire, "Hvor mange billeder?")).IsDone.ShouldBeTrue();
        (await SeesAsync(both)).ShouldBe((true, true));
        (await portal.AnswersAsync(both, id, IntroductionAnswer.Reply, "Fem tusind.")).IsDone.ShouldBeTrue();
        (await portal.AnswersAsync(both, id, IntroductionAnswer.Accept)).IsDone.ShouldBeTrue();

        foreach (var (own, side) in new[] { (retina, IntroductionSide.Asking), (hospital, IntroductionSide.Asked) })
        {
            var acting = new Actor(both.UserId, own.Id);
            (await SeesAsync(acting)).ShouldBe((side == IntroductionSide.Asking, false));
            (await portal.Do<ReadIntroduction>().HandleAsync(acting, new(id), default)).Value.Space!.Side.ShouldBe(side);
        }

        async Task<(bool, bool)> SeesAsync(Actor reader)
        {
            var next = (await portal.Do<ReadIntroduction>().HandleAsync(reader, new(id), default)).Value.Next;
            return (next.IsAsking, next.IsOurs);
        }
    }

    [Theory, BothDatabases]
    public async Task The_contacts_of_the_other_side_get_mail_in_each_ones_language(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var english = await portal.JoinAsync(
            await portal.AnAccountAsync("Erin English", language: Language.English),
            hospital,
            MembershipRole.Contact
        );

        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        await portal.SettleAsync();

        var danish = portal.Mails.Last(await portal.EmailOfAsync(hospital.Contact));
        danish.Link.ShouldContain("/introduktioner/svar?noegle=");
        danish.Link.ShouldNotContain("/en/");
        danish.Text.ShouldContain($"/introduktioner/{id}");
        danish.Text.ShouldContain("Formål: En fælles afprøvning hos jer.");
        danish.Text.ShouldContain("næste skridt: Et opkald");
        var foreign = portal.Mails.Last(await portal.EmailOfAsync(english));
        foreign.Link.ShouldContain("/en/introduktioner/svar");
        foreign.Subject.ShouldNotBe(danish.Subject);
        foreign.Text.ShouldContain("A call");
        danish.Text.ShouldContain("22.\u00A0marts 2027");
        foreign.Text.ShouldContain("22\u00A0March 2027");
        danish.Text.ShouldNotContain("8.00");
    }

    [Theory, BothDatabases]
    public async Task Not_to_oneself_not_twice_and_not_back_while_one_is_open(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);

        (await AskAsync(portal, retina.Contact, retina)).Refusal.Key.ShouldBe("Introduction.ToYourself");
        (await AskAsync(portal, retina.Contact, hospital)).IsDone.ShouldBeTrue();
        (await AskAsync(portal, retina.Contact, hospital)).Refusal.Key.ShouldBe("Introduction.AlreadyOpen");
        (await AskAsync(portal, hospital.Contact, retina)).Refusal.Key.ShouldBe("Introduction.AlreadyOpen");
        var nowhere = PostBuilders.Asking(hospital with { Id = Guid.CreateVersion7() });
        var foreign = await portal.Do<RequestIntroduction>().HandleAsync(retina.Contact, nowhere, default);
        foreign.Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.ReadAsync(db => db.Set<Introduction>().CountAsync())).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Two_that_ask_each_other_at_once_get_one_introduction(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        await using var late = portal.Open();
        var crossing = new Introduction(
            hospital.Id,
            (await portal.PersonOfAsync(hospital.Contact)).Id,
            retina.Id,
            null,
            new IntroductionWords("Hej", ProposedStep.Call, "Hej"),
            false,
            portal.Now,
            portal.Now
        );
        late.Set<Introduction>().Add(crossing);

        (await AskAsync(portal, retina.Contact, hospital)).IsDone.ShouldBeTrue();

        (await late.SaveAsync(default)).Refusal.Kind.ShouldBe(RefusalKind.Stale);
        (await portal.ReadAsync(db => db.Set<Introduction>().CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2001)]
    public async Task An_empty_or_huge_message_is_refused_beside_its_field(int length)
    {
        await using var portal = await TestPortal.StartAsync();
        var (retina, hospital) = await TwoAsync(portal);
        var input = PostBuilders.Asking(hospital, new string('x', length));

        var result = await portal.Do<RequestIntroduction>().HandleAsync(retina.Contact, input, default);

        result.At(nameof(input.Message)).ShouldNotBeNull();
        (await portal.Do<RequestIntroduction>().HandleAsync(retina.Contact, new() { OrganisationId = hospital.Id }, default))
            .Refusals.Select(refusal => refusal.Field)
            .ShouldBe([nameof(input.Purpose), nameof(input.Step), nameof(input.Message)]);
    }

    [Theory, BothDatabases]
    public async Task A_decline_needs_a_reason_and_the_first_answer_counts(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var colleague = await portal.AMemberOfAsync(hospital);
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);

        (await AnswerAsync(portal, hospital.Contact, id, IntroductionAnswer.Decline)).At("Text").ShouldNotBeNull();
        (await AnswerAsync(portal, hospital.Contact, id, IntroductionAnswer.Decline, "Vi har ikke plads i år.")).IsDone.ShouldBeTrue();
        (await AnswerAsync(portal, colleague, id, IntroductionAnswer.Accept)).Refusal.Key.ShouldBe("Told.Declined");

        var read = await portal.Do<ReadIntroduction>().HandleAsync(retina.Contact, new(id), default);
        read.Value.Reason.ShouldBe("Vi har ikke plads i år.");
        read.Value.Contacts.ShouldBeNull();
        await portal.SettleAsync();
        portal.Mails.Last(await portal.EmailOfAsync(retina.Contact)).Text.ShouldContain("Vi har ikke plads i år.");
    }

    [Theory, BothDatabases]
    public async Task Only_the_side_that_asked_withdraws(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);

        (await AnswerAsync(portal, hospital.Contact, id, IntroductionAnswer.Withdraw)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await AnswerAsync(portal, retina.Contact, id, IntroductionAnswer.Accept)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await AnswerAsync(portal, retina.Contact, id, IntroductionAnswer.Withdraw)).IsDone.ShouldBeTrue();
        (await AnswerAsync(portal, hospital.Contact, id, IntroductionAnswer.Accept)).IsDone.ShouldBeFalse();
        (await StatusAsync(portal, id)).ShouldBe(IntroductionStatus.Withdrawn);
    }

    [Theory, BothDatabases]
    public async Task To_an_organisation_without_a_contact_it_is_an_invitation_that_is_delivered_when_somebody_comes(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var imported = await portal.AnOrganisationAsync("Aero Kommune", type: "myndighed", contact: false);
        var id = await portal.AnIntroductionAsync(retina.Contact, imported);
        (await StatusAsync(portal, id)).ShouldBe(IntroductionStatus.Invited);
        (await IsDeliveredAsync()).ShouldBeFalse();

        portal.Clock.Advance(TimeSpan.FromDays(10));
        var newcomer = await portal.AMemberOfAsync(imported);
        await MindAsync(portal, days: 0);

        (await StatusAsync(portal, id)).ShouldBe(IntroductionStatus.Asked);
        portal.Mails.To(await portal.EmailOfAsync(newcomer)).Count.ShouldBe(1);
        (await AnswerAsync(portal, newcomer, id, IntroductionAnswer.Accept)).IsDone.ShouldBeTrue();
        (await IsDeliveredAsync()).ShouldBeTrue();

        async Task<bool> IsDeliveredAsync() =>
            (await portal.Do<ReadIntroduction>().HandleAsync(retina.Contact, new(id), default)).Value.IsDelivered;
    }

    [Fact]
    public async Task Who_speaks_for_an_invited_organisation_finds_it_among_the_messages_too()
    {
        await using var portal = await TestPortal.StartAsync();
        var retina = await portal.AnOrganisationAsync();
        var imported = await portal.AnOrganisationAsync("Aero Kommune", type: "myndighed", contact: false);
        var id = await portal.AnIntroductionAsync(retina.Contact, imported);
        await portal.SettleAsync();
        var newcomer = await portal.AMemberOfAsync(imported);

        await MindAsync(portal, days: 0);

        var told = (await portal.Do<ListNotifications>().HandleAsync(newcomer, 1, default)).Value;
        told.Items.Select(line => (line.Key, line.Address)).ShouldBe([("IntroductionAsked", $"introduktioner/{id}")]);
    }

    [Theory, BothDatabases]
    public async Task A_member_who_is_not_the_contact_is_asked_once_and_can_answer(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var left = await portal.AnOrganisationAsync("Fjordby Hospital", contact: false);
        var member = await portal.AMemberOfAsync(left);

        var id = await portal.AnIntroductionAsync(retina.Contact, left);
        await MindAsync(portal, days: 0);

        (await StatusAsync(portal, id)).ShouldBe(IntroductionStatus.Asked);
        portal.Mails.To(await portal.EmailOfAsync(member)).Count.ShouldBe(1);
        (await AnswerAsync(portal, member, id, IntroductionAnswer.Accept)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Erasing_who_asked_takes_their_words_along()
    {
        await using var portal = await TestPortal.StartAsync();
        var (retina, hospital) = await TwoAsync(portal);
        await portal.AnIntroductionAsync(retina.Contact, hospital);
        var data = portal.Get<IEnumerable<IPersonalData>>().Single(part => part.Part == "introductions");

        var exported = await portal.ReadAsync(db => data.ExportAsync(db, retina.Contact.UserId!.Value, default));
        exported.ShouldNotBeNull();
        await portal.WriteAsync(async db =>
        {
            await data.EraseAsync(db, retina.Contact.UserId!.Value, default);
            return 0;
        });

        var row = await portal.ReadAsync(db => db.Set<Introduction>().SingleAsync());
        row.Message.ShouldBeEmpty();
        row.FromPersonId.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task When_who_asked_alone_for_an_organisation_is_erased_the_other_side_is_told_that_it_is_withdrawn(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var university = await portal.AnOrganisationAsync("Andet Universitet");
        await portal.AMemberOfAsync(university);
        var alone = await portal.AnIntroductionAsync(retina.Contact, hospital);
        var together = await portal.AnIntroductionAsync(university.Contact, hospital);
        await portal.SettleAsync();
        var mailed = portal.Mails.To(await portal.EmailOfAsync(hospital.Contact)).Count;

        foreach (var actor in new[] { retina.Contact, university.Contact })
        {
            await portal.WriteAsync(async db =>
            {
                await portal
                    .Get<IEnumerable<IPersonalData>>()
                    .Single(part => part.Part == "introductions")
                    .EraseAsync(db, actor.UserId!.Value, default);
                return 0;
            });
        }

        await portal.SettleAsync();
        (await StatusAsync(portal, alone)).ShouldBe(IntroductionStatus.Withdrawn);
        (await StatusAsync(portal, together)).ShouldBe(IntroductionStatus.Asked);
        portal.Mails.To(await portal.EmailOfAsync(hospital.Contact)).Count.ShouldBe(mailed + 1);
        portal.Mails.Last(await portal.EmailOfAsync(hospital.Contact)).Subject.ShouldBe("Retina ApS har trukket en introduktion tilbage");
    }

    private static async Task<(TestOrganisation, TestOrganisation)> TwoAsync(TestPortal portal) =>
        (await portal.AnOrganisationAsync(), await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital"));

    private static Task<Result<Guid>> AskAsync(TestPortal portal, Actor by, TestOrganisation to) =>
        portal.Do<RequestIntroduction>().HandleAsync(by, PostBuilders.Asking(to), default);

    private static Task<Result> AnswerAsync(TestPortal portal, Actor by, Guid id, IntroductionAnswer answer, string? reason = null)
    {
        var input = new AnswerIntroductionInput
        {
            IntroductionId = id,
            Answer = answer,
            Text = reason,
        };
        return portal.Do<AnswerIntroduction>().HandleAsync(by, input, default);
    }

    private static async Task MindAsync(TestPortal portal, int days)
    {
        portal.Clock.Advance(TimeSpan.FromDays(days));
        await portal.Get<MindIntroductions>().RunAsync(default);
        await portal.SettleAsync();
    }

    private static Task<IntroductionStatus> StatusAsync(TestPortal portal, Guid id) =>
        portal.ReadAsync(db => db.Set<Introduction>().Where(row => row.Id == id).Select(row => row.Status).SingleAsync());
}
