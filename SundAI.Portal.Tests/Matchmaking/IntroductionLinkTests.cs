using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;

namespace SundAI.Portal.Tests.Matchmaking;

/// <summary>The link in a mail that answers without signing in: good for one person, one turn, and as long as there is time.</summary>
public sealed class IntroductionLinkTests
{
    [Theory, BothDatabases]
    public async Task Reading_by_the_link_shows_the_request_without_contact_details_and_changes_nothing(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        var key = await portal.KeyToAsync(hospital.Contact);
        var before = await portal.IntroductionAsync(id);

        var view = (await portal.Do<ReadIntroductionLink>().HandleAsync(Actor.Nobody, key, default)).Value;

        var open = view.Open.ShouldNotBeNull();
        (open.Request.Purpose, open.Request.Step, view.Told).ShouldBe(("En fælles afprøvning hos jer.", ProposedStep.Call, null));
        (open.AnswersAs, open.Request.AskedBy).ShouldBe(("Kontakt hos Fjordby Hospital", "Kontakt hos Retina ApS"));
        JsonSerializer.Serialize(view).ShouldNotContain("@");
        (await portal.IntroductionAsync(id)).Version.ShouldBe(before.Version);
    }

    [Theory, BothDatabases]
    public async Task The_link_says_why_the_two_fit_as_its_recipient_may_know_and_no_more_once_it_is_used(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        await portal.APostAsync(hospital.Contact, Says("Nethinder kan hentes hos os", PostKind.Offer, PostAudience.Anyone));
        await portal.APostAsync(retina.Contact, Says("Nethinder til måling", PostKind.Need, PostAudience.Anyone));
        await portal.APostAsync(retina.Contact, Says("Kun bekræftede må vide det", PostKind.Need, PostAudience.Verified));
        await portal.AnIntroductionAsync(retina.Contact, hospital);
        var key = await portal.KeyToAsync(hospital.Contact);

        var reasons = (await ReadAsync()).Open!.Reasons!;
        reasons.Partner.ShouldBe(retina.Name);
        Named(reasons.Ours).ShouldContain("Kun bekræftede må vide det");
        Named(reasons.Theirs).ShouldContain("Nethinder kan hentes hos os");
        JsonSerializer.Serialize(reasons).ShouldNotContain("@");
        await portal.WriteAsync(db =>
            db.Set<Organisation>()
                .Where(row => row.Id == hospital.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.VerifiedAt, (DateTime?)null))
        );
        reasons = (await ReadAsync()).Open!.Reasons!;
        Named(reasons.Ours).ShouldContain("Nethinder til måling");
        (Named(reasons.Ours) + Named(reasons.Theirs)).ShouldNotContain("Kun bekræftede");

        (await portal.AnswersByLinkAsync(key, IntroductionAnswer.Decline, "Vi har ingen tid.")).IsDone.ShouldBeTrue();
        (await ReadAsync()).Open.ShouldBeNull();

        async Task<LinkView> ReadAsync() => (await portal.Do<ReadIntroductionLink>().HandleAsync(Actor.Nobody, key, default)).Value;

        static string Named(IReadOnlyList<PartnerReason> all) =>
            string.Join('|', all.SelectMany(one => one.RestsOn).Select(fact => fact.Says));

        PostInput Says(string title, PostKind kind, PostAudience audience)
        {
            var says = portal.PostSays(title);
            (says.Kind, says.Audience) = (kind, audience);
            // The secret one answers best.
            says.Themes = audience == PostAudience.Verified || kind == PostKind.Offer ? ["data"] : ["talent"];
            return says;
        }
    }

    [Theory, BothDatabases]
    public async Task Each_act_works_once_by_the_link_and_then_the_link_says_what_was_done(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var carl = await portal.AMemberOfAsync(hospital, "Carl Kollega");
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        var first = await portal.KeyToAsync(hospital.Contact);
        (await portal.AnswersByLinkAsync(first, IntroductionAnswer.Inquire, "Hvor mange?")).IsDone.ShouldBeTrue();
        (await ToldAsync(portal, first)).ShouldBe("ToldMe.Question");
        (await portal.AnswersByLinkAsync(first, IntroductionAnswer.Accept)).Refusal.Key.ShouldBe("ToldMe.Question");

        (await portal.AnswersAsync(retina.Contact, id, IntroductionAnswer.Reply, "Fem tusind.")).IsDone.ShouldBeTrue();
        var second = await portal.KeyToAsync(hospital.Contact);
        (await portal.AnswersByLinkAsync(first, IntroductionAnswer.Accept)).IsDone.ShouldBeFalse("its turn is over");
        var carls = (await portal.PersonOfAsync(carl)).Id;
        (await portal.AnswersByLinkAsync(second, IntroductionAnswer.PassOn, colleague: carls)).IsDone.ShouldBeTrue();
        (await ToldAsync(portal, second)).ShouldBe("ToldMe.PassedOn");

        var third = await portal.KeyToAsync(carl);
        var twice = await Task.WhenAll(
            portal.AnswersByLinkAsync(third, IntroductionAnswer.Accept),
            portal.AnswersByLinkAsync(third, IntroductionAnswer.Decline, "Nej, alligevel ikke.")
        );
        twice.Count(result => result.IsDone).ShouldBe(1);
        (await ToldAsync(portal, third)).ShouldBe(twice[0].IsDone ? "ToldMe.Accepted" : "ToldMe.Declined");
        (await ToldAsync(portal, second)).ShouldBe(twice[0].IsDone ? "Told.Accepted" : "Told.Declined");
        (await portal.IntroductionAsync(id)).ToPersonId.ShouldBe(carls);
    }

    [Theory, BothDatabases]
    public async Task A_used_link_tells_the_answer_alone_for_some_days_and_never_what_two_share_after_a_yes(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        (await portal.AnswersAsync(hospital.Contact, id, IntroductionAnswer.Inquire, "Hvor mange billeder?")).IsDone.ShouldBeTrue();
        (await portal.AnswersAsync(retina.Contact, id, IntroductionAnswer.Reply, "Fem tusind.")).IsDone.ShouldBeTrue();
        var key = await portal.KeyToAsync(hospital.Contact);
        var before = (await portal.Do<ReadIntroductionLink>().HandleAsync(Actor.Nobody, key, default)).Value;
        before
            .Open!.Thread.Items.Select(line => (line.Kind, line.Who))
            .ShouldBe([(MessageKind.Question, "Kontakt hos Fjordby Hospital"), (MessageKind.Reply, "Retina ApS")]);

        (await portal.AnswersByLinkAsync(key, IntroductionAnswer.Accept)).IsDone.ShouldBeTrue();
        (await portal.WritesAsync(retina.Contact, id, "Ring på 12 34 56 78.")).IsDone.ShouldBeTrue();

        var after = (await portal.Do<ReadIntroductionLink>().HandleAsync(Actor.Nobody, key, default)).Value;
        (after.Told!.Key, after.Open, after.MayOpen).ShouldBe(("ToldMe.Accepted", null, false));
        var stranger = await portal.AnAccountAsync("Bo Hansen");
        foreach (var (reader, mayOpen) in new[] { (hospital.Contact, true), (retina.Contact, true), (stranger, false) })
        {
            (await portal.Do<ReadIntroductionLink>().HandleAsync(reader, key, default)).Value.MayOpen.ShouldBe(mayOpen);
        }

        var said = JsonSerializer.Serialize(new { after.Asking, after.Told.Arguments });
        foreach (var hidden in new[] { "12 34 56 78", "Fem tusind", "Kontakt hos Retina", "En fælles afprøvning" })
        {
            said.ShouldNotContain(hidden);
        }

        portal.Clock.Advance(TimeSpan.FromDays(34));
        (await ToldAsync(portal, key)).ShouldBe("ToldMe.Accepted");
        portal.Clock.Advance(TimeSpan.FromDays(1));
        (await portal.Do<ReadIntroductionLink>().HandleAsync(Actor.Nobody, key, default)).Refusal.Key.ShouldBe("Link.Old");
        (await portal.AnswersByLinkAsync(key, IntroductionAnswer.Accept)).Refusal.Key.ShouldBe("Link.Old");
    }

    [Theory, BothDatabases]
    public async Task The_right_is_asked_of_the_database_when_the_link_is_used(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        await portal.JoinAsync(await portal.AnAccountAsync("Nina Næste"), hospital, MembershipRole.Contact);
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        var key = await portal.KeyToAsync(hospital.Contact);
        (await portal.Do<LeaveOrganisation>().HandleAsync(hospital.Contact, hospital.Id, default)).IsDone.ShouldBeTrue();

        var told = (await portal.AnswersByLinkAsync(key, IntroductionAnswer.Accept)).Refusal;

        (told.Key, told.Arguments[0]).ShouldBe(("Link.Left", "Fjordby Hospital"));
        (await portal.Do<ReadIntroductionLink>().HandleAsync(Actor.Nobody, key, default)).IsDone.ShouldBeFalse();
        (await portal.IntroductionAsync(id)).Status.ShouldBe(IntroductionStatus.Asked);
    }

    [Theory, BothDatabases]
    public async Task Forged_bent_expired_and_orphaned_links_do_nothing_and_say_why(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        var key = await portal.KeyToAsync(hospital.Contact);
        var bent = $"{key[..60]}{(key[60] == 'A' ? 'B' : 'A')}{key[61..]}";
        foreach (var bad in new[] { null, "", "æøå", "%", key[..^4], bent, new string('x', 5000), id.ToString() })
        {
            (await portal.AnswersByLinkAsync(bad, IntroductionAnswer.Accept)).Refusal.Key.ShouldBe("Link.Forged", bad);
        }

        (await portal.AnswersByLinkAsync(key, IntroductionAnswer.Withdraw)).IsDone.ShouldBeFalse("that is the other side's");
        portal.Clock.Advance(TimeSpan.FromDays(21));
        (await portal.AnswersByLinkAsync(key, IntroductionAnswer.Accept)).Refusal.Key.ShouldBe("Link.Expired");
        (await portal.IntroductionAsync(id)).Status.ShouldBe(IntroductionStatus.Asked);
        await portal.MindAsync(days: 0);
        (await ToldAsync(portal, key)).ShouldBe("Told.Expired");

        await portal.WriteAsync(db => db.Set<Organisation>().Where(row => row.Id == retina.Id).ExecuteDeleteAsync());
        (await portal.AnswersByLinkAsync(key, IntroductionAnswer.Accept)).Refusal.Key.ShouldBe("Link.Gone");
    }

    private static async Task<string?> ToldAsync(TestPortal portal, string key) =>
        (await portal.Do<ReadIntroductionLink>().HandleAsync(Actor.Nobody, key, default)).Value.Told?.Key;

    private static async Task<(TestOrganisation, TestOrganisation)> TwoAsync(TestPortal portal) =>
        (await portal.AnOrganisationAsync(), await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital"));
}
