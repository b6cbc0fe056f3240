using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Tests.Matchmaking;

public sealed class PartnerTests
{
    [Theory, BothDatabases]
    public async Task The_hospital_that_offers_what_is_sought_comes_first_with_its_post_in_words(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital, slug) = await SceneAsync(portal);

        var ranked = (await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(slug), default)).Value;

        var first = ranked.Partners[0];
        first.Organisation.Id.ShouldBe(hospital.Id);
        first.Post!.Title.ShouldBe("12.000 nethindebilleder tilbydes");
        first.Reasons.Count.ShouldBeInRange(1, 3);
        first.Reasons.ShouldAllBe(reason => reason.Says.Length > 0 && reason.RestsOn.Count > 0 && !reason.Says.Contains("Reason."));
        first.Reasons.ShouldContain(reason => reason.RestsOn.Any(fact => fact.Link == $"opslag/{first.Post.Slug}"));
        var all = ranked.Partners.SelectMany(partner => partner.Reasons).ToList();
        all.ShouldAllBe(reason => reason.Weight == "vejer noget" == reason.Strength < 25, "no word says more than its bar");
    }

    [Fact]
    public async Task An_edited_post_is_matched_by_what_it_says_now()
    {
        await using var portal = await TestPortal.StartAsync();
        var (retina, hospital, slug) = await SceneAsync(portal);
        _ = await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(slug), default);
        var post = (await portal.Do<ReadPostForEditing>().HandleAsync(hospital.Contact, "12-000-nethindebilleder-tilbydes", default)).Value;
        post.Subject = PostSubject.Funding;
        (await portal.Do<WritePost>().HandleAsync(hospital.Contact, post, default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        var ranked = (await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(slug), default)).Value;

        ranked.Partners.ShouldAllBe(partner => partner.Post == null);
    }

    [Fact]
    public async Task Whoever_ranks_while_somebody_else_takes_a_change_over_waits_for_it()
    {
        await using var portal = await TestPortal.StartAsync(Database.Postgres);
        var retina = await portal.AnOrganisationAsync();
        var index = portal.Get<PartnerIndex>();
        _ = await index.ReadAsync(default);
        await using var db = portal.Open();
        await using (var held = await db.Database.BeginTransactionAsync())
        {
            await db.Database.ExecuteSqlRawAsync("LOCK TABLE \"Organisations\" IN ACCESS EXCLUSIVE MODE");
            index.OrganisationChanged(retina.Id);
            var first = index.ReadAsync(default);
            var second = index.ReadAsync(default);
            (first.IsCompleted, second.IsCompleted).ShouldBe((false, false));
            await held.RollbackAsync();
            (await first).ShouldBe(await second);
        }

        index.ReadAsync(default).IsCompletedSuccessfully.ShouldBeTrue("nothing waits any more");
    }

    [Fact]
    public async Task A_draft_is_ranked_by_what_it_says_and_not_by_what_else_its_organisation_seeks()
    {
        await using var portal = await TestPortal.StartAsync();
        var (retina, hospital, slug) = await SceneAsync(portal);
        var fund = await portal.AnOrganisationAsync("Aero Fond", type: "fond");
        var money = portal.PostSays("Penge til nye afprøvninger");
        (money.Kind, money.Subject, money.Themes) = (PostKind.Offer, PostSubject.Funding, ["talent"]);
        await portal.APostAsync(fund.Contact, money);
        var sought = portal.PostSays("Vi mangler penge til at ansætte folk");
        (sought.Subject, sought.Summary, sought.Text, sought.Themes) = (PostSubject.Funding, "Der skal ansættes folk.", "", ["talent"]);
        await portal.ADraftPostAsync(retina.Contact, sought);

        var draft = (
            await portal.Do<RankPartners>().HandleAsync(retina.Contact, new("vi-mangler-penge-til-at-ansaette-folk"), default)
        ).Value;
        var published = (await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(slug), default)).Value;

        draft.Partners[0].Organisation.Id.ShouldBe(fund.Id);
        draft.Partners.ShouldAllBe(partner => partner.Post == null || partner.Organisation.Id == fund.Id);
        published.Partners[0].Organisation.Id.ShouldBe(hospital.Id);
    }

    [Fact]
    public async Task The_partners_of_a_post_are_right_at_once_after_it_is_published()
    {
        await using var portal = await TestPortal.StartAsync();
        var (retina, _, slug) = await SceneAsync(portal);
        _ = await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(slug), default);
        var fast = await portal.AnOrganisationAsync("Hurtig Klinik", type: "hospital", themes: ["data"]);
        var offer = portal.PostSays("Nethindebilleder med facit søges");
        offer.Kind = PostKind.Offer;

        await portal.APostAsync(fast.Contact, offer);

        var ranked = (await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(slug), default)).Value;
        ranked.Partners.Single(partner => partner.Organisation.Id == fast.Id).Post!.Title.ShouldBe(offer.Title);
    }

    [Theory, BothDatabases]
    public async Task What_an_organisation_did_counts_once_it_is_public(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital, slug) = await SceneAsync(portal);
        var other = await portal.AnOrganisationAsync("Tavs Forening");
        (await RanksAsync()).ShouldNotContain(other.Id);

        await portal.WriteAsync(async db =>
        {
            var at = portal.Now;
            var note = new ActivityFacts(
                Guid.CreateVersion7(),
                ActivityKind.Note,
                "Nethindebilleder",
                "Validering af algoritmer på nethinder.",
                "anbefalinger/x",
                at,
                [other.Id],
                []
            );
            await Activities.PutAsync(db, note, default);
            return 0;
        });
        await portal.SettleAsync();

        (await RanksAsync()).ShouldContain(other.Id);

        async Task<IEnumerable<Guid>> RanksAsync() =>
            (await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(slug), default)).Value.Partners.Select(one =>
                one.Organisation.Id
            );
    }

    [Fact]
    public async Task A_weak_reason_has_a_short_bar_though_it_is_the_only_one_of_its_partner()
    {
        await using var portal = await TestPortal.StartAsync();
        var (retina, hospital, slug) = await SceneAsync(portal);

        var ranked = (await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(slug), default)).Value.Partners;

        ranked.SelectMany(partner => partner.Reasons).Max(reason => reason.Strength).ShouldBe(100);
        ranked.Single(partner => partner.Organisation.Id == hospital.Id).Reasons[0].Strength.ShouldBe(100);
        ranked.Single(partner => partner.Organisation.Name == "Andet Universitet").Reasons.ShouldAllBe(reason => reason.Strength < 50);
    }

    [Theory, BothDatabases]
    public async Task Both_sides_see_why_they_fit_and_neither_what_it_may_not(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital, _) = await SceneAsync(portal);
        var hidden = portal.PostSays("Kun for bekræftede");
        (hidden.Kind, hidden.Audience) = (PostKind.Need, PostAudience.Verified);
        var newcomer = await portal.AnOrganisationAsync("Ny ApS", verified: false);
        await portal.APostAsync(hospital.Contact, hidden);
        await portal.APostAsync(newcomer.Contact);

        var seen = (await portal.Do<ExplainPartner>().HandleAsync(retina.Contact, new(hospital.Id), default)).Value;
        var other = (await portal.Do<ExplainPartner>().HandleAsync(newcomer.Contact, new(hospital.Id), default)).Value;

        seen.Partner.ShouldBe("Fjordby Hospital");
        seen.Ours[0].RestsOn.ShouldContain(fact => fact.Says.Contains("12.000 nethindebilleder tilbydes"));
        seen.Theirs.SelectMany(reason => reason.RestsOn).ShouldContain(fact => fact.Link!.StartsWith("opslag/"));
        seen.Theirs.ShouldContain(reason => reason.Says.StartsWith("I søger det, de tilbyder"), "said to who is spoken of");
        other.Ours.Concat(other.Theirs).SelectMany(reason => reason.RestsOn).ShouldAllBe(fact => !fact.Says.Contains("Kun for bekræftede"));
        (await portal.Do<ExplainPartner>().HandleAsync(retina.Contact, new(retina.Id), default)).IsDone.ShouldBeFalse();
        (await portal.Do<ExplainPartner>().HandleAsync(retina.Contact, new(Guid.NewGuid()), default)).IsDone.ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task Who_was_shown_is_remembered_and_a_page_stays_the_same_when_it_is_read_again(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var asking = await portal.AnOrganisationAsync("Spørger ApS", themes: ["data"]);
        for (var number = 0; number < 14; number++)
        {
            await portal.AnOrganisationAsync($"Klinik {(char)('A' + number)}", type: "hospital", themes: ["data"]);
        }

        var first = await AskAsync();
        (await AskAsync()).ShouldBe(first);
        first.Count.ShouldBe(10);
        var shown = portal.Get<ShownPartners>();
        await shown.WriteAsync(default);
        await AskAsync();
        await shown.WriteAsync(default);
        var remembered = new ShownPartners(portal.Get<IDbContextFactory<PortalDbContext>>(), portal.Clock);
        await remembered.ReadAsync(default);
        first.ShouldAllBe(id => remembered.SeenBy(id, Guid.Empty) == 1 && remembered.SeenBy(id, asking.Id) == 0);
        portal.Clock.Advance(TimeSpan.FromDays(Showing.KeptDays + 1));
        await shown.WriteAsync(default);
        (await portal.ReadAsync(db => db.Set<Showing>().CountAsync())).ShouldBe(0);
        first.ShouldAllBe(id => shown.SeenBy(id, Guid.Empty) == 0, "what the database forgot counts no more");
        shown.AskersBut(Guid.Empty).ShouldBe(0);

        async Task<List<Guid>> AskAsync() =>
            [
                .. (await portal.Do<RankPartners>().HandleAsync(asking.Contact, new(null), default)).Value.Partners.Select(one =>
                    one.Organisation.Id
                ),
            ];
    }

    private static async Task<(TestOrganisation Retina, TestOrganisation Hospital, string Slug)> SceneAsync(TestPortal portal)
    {
        var retina = await portal.AnOrganisationAsync("Retina ApS", themes: ["data"]);
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital", themes: ["data"]);
        await portal.AnOrganisationAsync("Andet Universitet", type: "universitet", themes: ["data"]);
        var slug = await portal.APostAsync(retina.Contact);
        var offer = portal.PostSays("12.000 nethindebilleder tilbydes");
        offer.Kind = PostKind.Offer;
        await portal.APostAsync(hospital.Contact, offer);
        await portal.SettleAsync();
        return (retina, hospital, slug);
    }
}
