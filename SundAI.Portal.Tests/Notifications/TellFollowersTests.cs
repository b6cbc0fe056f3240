using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Notifications;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Tests.Ecosystem.Following;
using SundAI.Portal.Workshops.Agenda;

namespace SundAI.Portal.Tests.Notifications;

public sealed class TellFollowersTests
{
    [Theory, BothDatabases]
    public async Task A_post_is_told_once_to_each_follower_in_their_language_and_not_to_whoever_published_or_stopped(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var erin = await portal.AnAccountAsync("Erin English", language: Language.English);
        var sten = await portal.AnAccountAsync("Sten Stoppet");
        var tone = await portal.AnAccountAsync("Tone Talent");
        foreach (var follower in new[] { bo, erin, sten, retina.Contact })
        {
            await portal.FollowsAsync(follower, "data");
        }

        await portal.FollowsAsync(bo, "regulering");
        await portal.FollowsAsync(tone, "talent");
        await portal.FollowsAsync(sten, "data", follow: false);

        var says = portal.PostSays();
        says.Themes = ["data", "regulering"];
        var slug = await portal.APostAsync(retina.Contact, says);
        await portal.SettleAsync();
        await AgainAsync(portal, retina.Contact, slug);
        await portal.HearAgain();

        var told = (await portal.Do<ListNotifications>().HandleAsync(bo, 1, default)).Value.Items.ShouldHaveSingleItem();
        (told.Key, told.Address).ShouldBe(("FollowedPost", $"opslag/{slug}"));
        var mail = portal.Mails.To(await portal.EmailOfAsync(bo)).ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Nyt opslag på »Data som fundament«: Nethindebilleder med facit søges");
        mail.Link.ShouldEndWith($"/opslag/{slug}");
        mail.Text.ShouldContain("/min-portal#foelger");
        var english = portal.Mails.To(await portal.EmailOfAsync(erin)).ShouldHaveSingleItem();
        english.Subject.ShouldStartWith("New post on “");
        english.Text.ShouldContain("/en/min-portal#foelger");
        foreach (var untold in new[] { sten, tone, retina.Contact })
        {
            (await KeysAsync(portal, untold)).ShouldBeEmpty();
            portal.Mails.To(await portal.EmailOfAsync(untold)).ShouldBeEmpty();
        }
    }

    [Theory, BothDatabases]
    public async Task Followers_hear_of_a_workshop_a_consultation_and_an_adoption_each_by_one_notification_and_one_mail(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var frida = await portal.AFacilitatorAsync();
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var bo = await portal.AMemberOfAsync(retina, "Bo Hansen");
        await portal.FollowsAsync(frida, "regulering");
        await portal.FollowsAsync(bo, "regulering");
        var workshop = await portal.AWorkshopAsync(frida);
        await portal.SettleAsync();
        var cancels = new CancelWorkshopInput(workshop.Id, "Salen er optaget.");
        (await portal.Do<CancelWorkshop>().HandleAsync(frida, cancels, default)).IsDone.ShouldBeTrue();
        (await portal.Do<PublishWorkshop>().HandleAsync(frida, workshop.Id, default)).IsDone.ShouldBeTrue();
        var note = await portal.ANoteInConsultationAsync(frida, days: 7);
        (await portal.Do<EndorseNote>().HandleAsync(retina.Contact, note.Id, default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        portal.Clock.Advance(TimeSpan.FromDays(8));
        (await portal.Do<AdoptNote>().HandleAsync(frida, note.Id, default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        string[] followed = ["FollowedAdoption", "FollowedConsultation", "FollowedWorkshop"];
        (await KeysAsync(portal, bo)).ShouldBe(followed);
        (await KeysAsync(portal, retina.Contact)).ShouldBe(["NoteAdopted"]);
        (await KeysAsync(portal, frida)).ShouldNotContain(key => followed.Contains(key));
        portal.Mails.To(await portal.EmailOfAsync(bo)).Count.ShouldBe(3);
        portal.Mails.To(await portal.EmailOfAsync(frida)).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Followers_hear_of_a_question_on_their_theme_once_but_not_its_asker_and_not_when_it_is_taken_down(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (frida, tilsynet) = (await portal.AFacilitatorAsync(), await portal.AnAuthorityAsync());
        var (ane, bo) = (await portal.AnAccountAsync("Ane Ask"), await portal.AnAccountAsync("Bo Hansen"));
        foreach (var follower in new[] { ane, bo, frida })
        {
            await portal.FollowsAsync(follower, "regulering");
        }

        var question = await portal.AQuestionAsync(ane);
        var gone = await portal.AQuestionAsync(ane, QuestionBuilders.QuestionSays("Hvem vil købe min båd?"));
        await portal.WriteAsync(db =>
            db.Set<Question>()
                .Where(row => row.Id == gone.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.RemovedAt, gone.AskedAt))
        );
        await portal.SettleAsync();
        await portal.HearAgain();

        foreach (var follower in new[] { bo, frida })
        {
            var told = (await portal.Do<ListNotifications>().HandleAsync(follower, 1, default)).Value.Items.ShouldHaveSingleItem();
            (told.Key, told.Address).ShouldBe(("FollowedQuestion", $"spoergsmaal/{question.Slug}"));
            var mail = portal.Mails.To(await portal.EmailOfAsync(follower)).ShouldHaveSingleItem();
            mail.Subject.ShouldBe($"Nyt spørgsmål på »Regulering«: {question.Title}");
            mail.Link.ShouldEndWith($"/spoergsmaal/{question.Slug}");
        }

        (await KeysAsync(portal, ane)).ShouldBeEmpty();
        portal.Mails.To(await portal.EmailOfAsync(ane)).ShouldBeEmpty();
        (await KeysAsync(portal, tilsynet.Contact)).ShouldBe(["QuestionAsked"]);
    }

    private static async Task AgainAsync(TestPortal portal, Actor by, string slug)
    {
        var post = (await portal.Do<ReadPostForEditing>().HandleAsync(by, slug, default)).Value;
        foreach (var step in new[] { PostStep.Close, PostStep.Publish })
        {
            (await portal.Do<ChangePostStatus>().HandleAsync(by, new(post.Id, step), default)).IsDone.ShouldBeTrue();
        }

        await portal.SettleAsync();
    }

    private static async Task<List<string>> KeysAsync(TestPortal portal, Actor actor) =>
        [.. (await portal.Do<ListNotifications>().HandleAsync(actor, 1, default)).Value.Items.Select(line => line.Key)];
}
