using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Matchmaking;

/// <summary>In whose name an introduction goes out, when who asks speaks for several organisations.</summary>
public sealed class AskingAsTests
{
    [Theory, BothDatabases]
    public async Task It_goes_out_in_the_name_of_the_organisation_it_was_asked_from_and_not_of_the_one_acted_for(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (glimpse, second, hospital) = (
            await portal.AnOrganisationAsync("Øjeblik ApS"),
            await portal.AnOrganisationAsync("Anden ApS"),
            await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital")
        );
        var slug = await portal.APostAsync(glimpse.Contact);
        var both = new Actor((await portal.JoinAsync(await portal.AMemberOfAsync(second, "Søren Søgaard"), glimpse)).UserId, second.Id);
        await portal.AnIntroductionAsync(both, hospital);

        var view = (await ReadAsync(both, glimpse.Id)).Value;
        (view.OwnId, view.AsksAs, view.PostTitle, view.Open).ShouldBe((glimpse.Id, glimpse.Name, portal.PostSays().Title, null));
        var acting = (await ReadAsync(both, null)).Value;
        (acting.OwnId, acting.AsksAs, acting.Open is null).ShouldBe((second.Id, second.Name, false));
        (await ReadAsync(glimpse.Contact, null)).Value.AsksAs.ShouldBeNull("one who speaks for one needs not be told");

        var asked = (await AskAsync(both, glimpse.Id)).Value;
        var row = await portal.ReadAsync(db => db.Set<Introduction>().SingleAsync(one => one.Id == asked));
        (row.FromOrganisationId, row.PostId).ShouldBe((glimpse.Id, view.PostId));
        foreach (var (reader, isActedFor) in new[] { (both, false), (new Actor(both.UserId, glimpse.Id), true) })
        {
            (await portal.Do<ReadIntroduction>().HandleAsync(reader, new(asked), default)).Value.IsActedFor.ShouldBe(isActedFor);
        }

        await portal.SettleAsync();
        var mail = portal.Mails.Last(await portal.EmailOfAsync(hospital.Contact));
        (mail.Subject + mail.Text).ShouldContain(glimpse.Name);
        (mail.Subject + mail.Text).ShouldNotContain(second.Name);

        async Task<Result<CounterpartView>> ReadAsync(Actor actor, Guid? own) =>
            await portal.Do<ReadCounterpart>().HandleAsync(actor, new(hospital.Id, null, slug, own), default);

        async Task<Result<Guid>> AskAsync(Actor actor, Guid? own)
        {
            var input = PostBuilders.Asking(hospital);
            (input.OwnId, input.PostId) = (own, view.PostId);
            return await portal.Do<RequestIntroduction>().HandleAsync(actor, input, default);
        }
    }

    [Theory, BothDatabases]
    public async Task Nobody_asks_in_the_name_of_an_organisation_of_others_and_who_has_none_is_told_why(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = (await portal.AnOrganisationAsync(), await portal.AnOrganisationAsync("Fjordby Hospital"));
        var foreign = await portal.AnOrganisationAsync("Fremmed ApS");
        var alone = await portal.AnAccountAsync("Bo Hansen");
        foreach (var actor in new[] { retina.Contact, alone })
        {
            foreach (var own in new[] { foreign.Id, Guid.Empty })
            {
                var input = PostBuilders.Asking(hospital);
                input.OwnId = own;
                var asked = await portal.Do<RequestIntroduction>().HandleAsync(actor, input, default);
                asked.Refusal.Kind.ShouldBe(RefusalKind.NotFound);
                var read = await portal.Do<ReadCounterpart>().HandleAsync(actor, new(hospital.Id, null, null, own), default);
                read.Refusal.Kind.ShouldBe(RefusalKind.NotFound);
            }
        }

        var refused = await portal.Do<RequestIntroduction>().HandleAsync(alone, PostBuilders.Asking(hospital), default);
        refused.Refusal.Key.ShouldBe("Introduction.NeedsOrganisation");
        (await portal.Do<ReadCounterpart>().HandleAsync(alone, new(hospital.Id, null, null), default)).Value.OwnId.ShouldBeNull();
        (await portal.ReadAsync(db => db.Set<Introduction>().CountAsync())).ShouldBe(0);
    }
}
