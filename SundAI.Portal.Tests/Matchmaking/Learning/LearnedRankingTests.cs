using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Matchmaking.Learning;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Matchmaking.Learning;

public sealed class LearnedRankingTests
{
    [Theory, BothDatabases]
    public async Task What_came_of_those_shown_is_judged_by_what_spoke_for_them_when_they_were_first_shown(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS", themes: ["data"]);
        TestOrganisation[] partners =
        [
            await portal.AnOrganisationAsync("Asta Klinik", themes: ["data"]),
            await portal.AnOrganisationAsync("Bodil Klinik", themes: ["data"]),
            await portal.AnOrganisationAsync("Clara Klinik", themes: ["data"]),
            await portal.AnOrganisationAsync("Dagny Klinik", themes: ["data"]),
            await portal.AnOrganisationAsync("Else Klinik", themes: ["data"]),
            await portal.AnOrganisationAsync("Freja Klinik", themes: ["data"]),
        ];
        var known = partners[5];
        await portal.AnIntroductionAsync(retina.Contact, known);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        (await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(null), default)).IsDone.ShouldBeTrue();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        await portal.Do<DismissPartner>().HandleAsync(retina.Contact, new(partners[0].Id, DismissalReason.Competitor), default);
        await portal.Do<DismissPartner>().HandleAsync(retina.Contact, new(partners[1].Id, DismissalReason.AlreadyKnown), default);
        await portal.AnIntroductionAsync(retina.Contact, partners[2]);
        var accepted = await portal.AnIntroductionAsync(retina.Contact, partners[3]);
        (
            await portal
                .Do<AnswerIntroduction>()
                .HandleAsync(partners[3].Contact, new() { IntroductionId = accepted, Answer = IntroductionAnswer.Accept }, default)
        ).IsDone.ShouldBeTrue();
        await ShowAsync(portal, retina);

        var page = (await portal.ReadAsync(db => Judgements.ReadAsync(db, default))).ShouldHaveSingleItem();
        var rows = await portal.ReadAsync(db => db.Set<Impression>().OrderBy(row => row.Place).ToListAsync());
        rows.ShouldNotContain(row => row.PartnerId == known.Id, "something had come of them before they were shown");
        page.IsForPost.ShouldBeFalse();
        page.Partners.Select(one => one.Judgement)
            .Order()
            .ToList()
            .ShouldBe(
                [Judgement.Refused, Judgement.PassedOver, Judgement.Asked, Judgement.Accepted],
                "whom they know already is no judgement"
            );
        page.Partners.ShouldAllBe(one => one.Strengths[MatchReasonKind.SharedThemes] > 0);
        page.Tells.ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task What_proves_better_ranks_partners_from_then_on_and_what_does_not_changes_nothing(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS", themes: ["data"]);
        var other = await portal.AnOrganisationAsync("Anden ApS", themes: ["data"]);
        var third = await portal.AnOrganisationAsync("Tredje ApS", themes: ["data"]);
        await portal.Get<LearnWeights>().RunAsync(default);
        portal.Get<WeightsInUse>().Current.ShouldBe(MatchWeights.Standard, "nothing is known");

        await RememberAsync(portal, other.Id, third.Id);
        for (var day = 1; day <= 3; day++)
        {
            await portal.Get<LearnWeights>().RunAsync(default);
            portal.Clock.Advance(TimeSpan.FromDays(1));
        }

        var versions = await portal.ReadAsync(db => db.Set<WeightVersion>().OrderBy(row => row.MadeAt).ToListAsync());
        versions.Select(one => one.IsBetter).ShouldBe([true, false], "of the trials that proved nothing the last is kept");
        var version = versions[0];
        version.IsForPost.ShouldBeTrue();
        version.After.ShouldBeGreaterThan(version.Before);
        var learned = portal.Get<WeightsInUse>().Current;
        learned.Organisation.ShouldBe(MatchWeights.Standard.Organisation);
        learned.Post[MatchReasonKind.SharedThemes].ShouldBeGreaterThan(MatchWeights.Standard.Post[MatchReasonKind.SharedThemes]);
        learned.Post[MatchReasonKind.AlikeWork].ShouldBeLessThan(MatchWeights.Standard.Post[MatchReasonKind.AlikeWork]);

        var slug = await portal.APostAsync(retina.Contact);
        (await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(slug), default)).Value.Partners.ShouldNotBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task What_an_administrator_chooses_stays_until_learning_may_choose_again_and_the_choices_are_kept(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var anders = await portal.AnAdministratorAsync();
        var empty = (await portal.Do<ListWeights>().HandleAsync(anders, default)).Value;
        empty.ShouldAllBe(task => task.InUse == null && task.LearnsOn && task.Askers == 0 && task.Versions.Count == 0);
        var (other, third) = (await portal.AnOrganisationAsync("Anden ApS"), await portal.AnOrganisationAsync("Tredje ApS"));
        await RememberAsync(portal, other.Id, third.Id);
        await portal.Get<LearnWeights>().RunAsync(default);
        var learned = await PostsAsync();
        learned.Askers.ShouldBe(100);
        var version = learned.Versions.ShouldHaveSingleItem();
        (learned.InUse, version.IsBetter, version.GainFrom > WeightTask.Worth).ShouldBe((version.Id, true, true));
        version.Changes.ShouldContain(change => change.Kind == MatchReasonKind.SharedThemes && change.Weight > change.Standard);
        (await ChooseAsync(WeightStep.UseVersion, Guid.CreateVersion7())).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.Do<ChooseWeights>().HandleAsync(other.Contact, new(true, WeightStep.UseStandard), default)).Refusal.Kind.ShouldBe(
            RefusalKind.NotAllowed
        );

        portal.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            (await ChooseAsync(WeightStep.UseStandard)).IsDone.ShouldBeTrue();
        }

        portal.Get<WeightsInUse>().Current.ShouldBe(MatchWeights.Standard, "at once");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            portal.Clock.Advance(TimeSpan.FromDays(1));
            await portal.Get<LearnWeights>().RunAsync(default);
        }

        portal.Get<WeightsInUse>().Current.ShouldBe(MatchWeights.Standard, "learning does not overrule it");
        (await PostsAsync()).Versions.Count.ShouldBe(2, "of what was never used the newest is kept");
        (await ChooseAsync(WeightStep.LearnOn)).IsDone.ShouldBeTrue();
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.Get<LearnWeights>().RunAsync(default);
        portal.Get<WeightsInUse>().Current.Post.ShouldNotBe(MatchWeights.Standard.Post);
        (await ChooseAsync(WeightStep.UseVersion, version.Id)).IsDone.ShouldBeTrue();

        var posts = await PostsAsync();
        (posts.InUse, posts.LearnsOn).ShouldBe((version.Id, false));
        posts
            .Choices.Select(choice => (choice.IsLearning, choice.LearnsOn, IsStandard: choice.MadeAt == null, choice.By))
            .ShouldBe([
                (false, false, false, "Anders Administrator"),
                (true, true, false, null),
                (false, true, true, "Anders Administrator"),
                (false, false, true, "Anders Administrator"),
                (true, true, false, null),
            ]);

        var data = portal.Get<IEnumerable<IPersonalData>>().Single(part => part.Part == "introductions");
        JsonSerializer
            .Serialize(await portal.ReadAsync(db => data.ExportAsync(db, anders.UserId!.Value, default)))
            .ShouldContain(version.Id.ToString());
        var bodil = await portal.AnAdministratorAsync("Bodil");
        var erased = await portal.Do<DeleteAccount>().HandleAsync(anders, new(null, await portal.EmailOfAsync(anders)), default);
        erased.IsDone.ShouldBeTrue();
        var kept = (await portal.Do<ListWeights>().HandleAsync(bodil, default)).Value[0].Choices;
        (kept.Count, kept[0].By, kept[0].IsLearning).ShouldBe((5, null, false), "what was chosen stays, who chose does not");

        async Task<WeightTask> PostsAsync() => (await portal.Do<ListWeights>().HandleAsync(anders, default)).Value[0];

        Task<Result> ChooseAsync(WeightStep step, Guid? id = null) =>
            portal.Do<ChooseWeights>().HandleAsync(anders, new(true, step, id), default);
    }

    // To a hundred organisations who shares a theme was shown below whose work is alike; the one was asked, the other put away.
    private static Task<int> RememberAsync(TestPortal portal, Guid asked, Guid putAway) =>
        portal.WriteAsync(async db =>
        {
            var person = await db.Set<Person>().Select(row => row.Id).FirstAsync();
            foreach (var number in Enumerable.Range(0, 100))
            {
                var (own, post) = (new Organisation($"Klinik {number}", $"klinik-{number}", "hospital", portal.Now), Guid.CreateVersion7());
                own.Verify(portal.Now);
                db.Set<Organisation>().Add(own);
                db.Set<Impression>().AddRange(Shown(putAway, 1, "AlikeWork:0.5"), Shown(asked, 2, "SharedThemes:0.5"));
                db.Set<Dismissal>()
                    .Add(
                        new Dismissal
                        {
                            OrganisationId = own.Id,
                            PartnerId = putAway,
                            At = portal.Now,
                        }
                    );
                var words = new IntroductionWords("Vi vil mødes", null, "");
                db.Set<Introduction>().Add(new Introduction(own.Id, person, asked, null, words, false, portal.Now, portal.Now.AddDays(21)));

                Impression Shown(Guid partner, int place, string strengths) =>
                    new()
                    {
                        OrganisationId = own.Id,
                        AboutId = post,
                        PartnerId = partner,
                        Place = place,
                        Strengths = strengths,
                        At = portal.Now.AddMinutes(number),
                    };
            }

            return 0;
        });

    private static async Task ShowAsync(TestPortal portal, TestOrganisation own)
    {
        (await portal.Do<RankPartners>().HandleAsync(own.Contact, new(null), default)).IsDone.ShouldBeTrue();
        await portal.Get<Impressions>().WriteAsync(default);
    }
}
