using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Matchmaking;

/// <summary>Where one could ask for an introduction, what stands between the two already is said instead.</summary>
public sealed class StandsBetweenTests
{
    [Theory, BothDatabases]
    public async Task Both_sides_read_what_is_open_or_accepted_and_an_ended_one_leaves_the_way_free(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync(themes: ["data"]);
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital", themes: ["data"]);
        var third = await portal.AnOrganisationAsync("Tredje ApS");
        (await ReadAsync(retina, hospital)).ShouldBeNull();
        var first = await portal.AnIntroductionAsync(retina.Contact, hospital);

        (await ReadAsync(retina, hospital)).ShouldBe(
            new(first, new(IntroductionStatus.Asked, true, IntroductionSide.Asked, portal.Now.AddDays(21), hospital.Name))
        );
        var theirs = (await ReadAsync(hospital, retina)).ShouldNotBeNull().Next;
        (theirs.IsAsking, theirs.IsOurs, theirs.Other).ShouldBe((false, true, retina.Name));
        (await ReadAsync(third, hospital)).ShouldBeNull();
        (await ReadAsync(retina, third)).ShouldBeNull();

        (await portal.AnswersAsync(hospital.Contact, first, IntroductionAnswer.Accept)).IsDone.ShouldBeTrue();
        (await ReadAsync(retina, hospital)).ShouldNotBeNull().IsAccepted.ShouldBeTrue();
        (await ReadAsync(hospital, retina)).ShouldNotBeNull().Id.ShouldBe(first);

        // Something new is asked: it stands before the yes until it is withdrawn, also in the list of partners.
        var second = await portal.AnIntroductionAsync(hospital.Contact, retina);
        (await ReadAsync(retina, hospital)).ShouldNotBeNull().Id.ShouldBe(second);
        var partners = (await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(null), default)).Value.Partners;
        partners.Single(partner => partner.Organisation.Id == hospital.Id).Between.ShouldNotBeNull().Id.ShouldBe(second);
        (await portal.AnswersAsync(hospital.Contact, second, IntroductionAnswer.Withdraw)).IsDone.ShouldBeTrue();
        (await ReadAsync(retina, hospital)).ShouldNotBeNull().Id.ShouldBe(first);

        // Who looks at the one that came to nothing is led to the one that counts.
        foreach (var side in new[] { retina, hospital })
        {
            var ended = (await portal.Do<ReadIntroduction>().HandleAsync(side.Contact, new(second), default)).Value;
            (ended.CameToNothing, ended.Since?.Id).ShouldBe((true, first));
        }

        async Task<StandsBetween?> ReadAsync(TestOrganisation own, TestOrganisation other)
        {
            var answer = await portal.Do<ReadStandsBetween>().HandleAsync(own.Contact, other.Id, default);
            return answer.IsDone ? answer.Value : null;
        }
    }
}
