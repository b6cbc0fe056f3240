using System.Text.Json;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;

namespace SundAI.Portal.Tests.Matchmaking;

/// <summary>Having met after an introduction counts as having worked together, for those alone who told of it.</summary>
public sealed class MeetingEvidenceTests
{
    [Theory, BothDatabases]
    public async Task Who_told_of_a_meeting_is_reminded_of_it_and_nobody_else_reads_or_gains_by_it(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS", region: null);
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital", region: "midtjylland");
        var university = await portal.AnOrganisationAsync("Andet Universitet", type: "universitet", region: "nordjylland");
        await WorkedTogetherAsync(portal, hospital, university);
        var introduction = await portal.AnAcceptedIntroductionAsync(retina, hospital);
        var page = $"introduktioner/{introduction}";
        var before = JsonSerializer.Serialize(await PartnersAsync(university));
        (await PartnersAsync(retina)).ShouldBeEmpty("yes is not yet a meeting");

        (await portal.TellsAsync(retina.Contact, introduction, OutcomeKind.Met, "Vi blev enige.")).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        var partners = await PartnersAsync(retina);
        var met = partners.Single(partner => partner.Organisation.Id == hospital.Id).Reasons[0];
        met.Says.ShouldBe("I har mødtes før");
        met.RestsOn.ShouldHaveSingleItem().ShouldBe(new ReasonFact("Jeres introduktion: At mødes.", page));
        var between = partners.Single(partner => partner.Organisation.Id == university.Id).Reasons[0];
        between.RestsOn.ShouldHaveSingleItem().Says.ShouldBe(hospital.Name);
        (await ExplainAsync(retina.Contact, hospital)).Ours.ShouldContain(reason => reason.Says == met.Says);
        var byMail = new ExplainPartnerInput(hospital.Id, KnowsMeetings: false);
        (await portal.Do<ExplainPartner>().HandleAsync(retina.Contact, byMail, default)).Value.IsEmpty.ShouldBeTrue("a mail is passed on");

        (await PartnersAsync(hospital)).ShouldNotContain(partner => partner.Organisation.Id == retina.Id, "they told of nothing");
        JsonSerializer.Serialize(await PartnersAsync(university)).ShouldBe(before);
        (await ExplainAsync(hospital.Contact, retina)).IsEmpty.ShouldBeTrue("what the other side tells is its own");
        (await ExplainAsync(retina.Contact, hospital)).Theirs.ShouldBeEmpty();

        (await portal.TellsAsync(retina.Contact, introduction, OutcomeKind.NoFit)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        (await PartnersAsync(retina)).ShouldBeEmpty("told anew, it is no meeting");

        async Task<IReadOnlyList<PartnerView>> PartnersAsync(TestOrganisation of) =>
            (await portal.Do<RankPartners>().HandleAsync(of.Contact, new(null), default)).Value.Partners;

        async Task<BothSides> ExplainAsync(Actor actor, TestOrganisation partner) =>
            (await portal.Do<ExplainPartner>().HandleAsync(actor, new(partner.Id), default)).Value;
    }

    private static async Task WorkedTogetherAsync(TestPortal portal, TestOrganisation one, TestOrganisation other)
    {
        var note = new ActivityFacts(
            Guid.CreateVersion7(),
            ActivityKind.Note,
            "Fælles notat",
            "Om noget helt andet.",
            "anbefalinger/x",
            portal.Now,
            [one.Id, other.Id],
            []
        );
        await portal.WriteAsync(async db =>
        {
            await Activities.PutAsync(db, note, default);
            return 0;
        });
        await portal.SettleAsync();
    }
}
