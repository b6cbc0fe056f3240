using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.FollowUps;
using SundAI.Portal.Workshops.Agenda;
using WorkshopRow = SundAI.Portal.Workshops.Agenda.WorkshopRow;

namespace SundAI.Portal.Home;

/// <summary>Something that waits for the person: a key of <see cref="HomeText"/>, whom it is about, where it is done, and by when.</summary>
public sealed record MyTask(string Key, string Who, string Address, DateOnly? By);

/// <summary>What a person meets when they sign in.</summary>
public sealed record MyPortal(
    string FirstName,
    bool HasOrganisation,
    IReadOnlyList<MyTask> Tasks,
    RankedPartners? Partners,
    IReadOnlyList<IntroductionLine> Asked,
    IReadOnlyList<WorkshopRow> Calendar
);

/// <summary>Gathers »my portal« from the features' own queries.</summary>
internal sealed class ReadMyPortal(
    ReadMyself myself,
    ListIntroductions introductions,
    ListMyRequests requests,
    ListWaitingAmendments amendments,
    ListRecommendations recommendations,
    RankPartners partners,
    MyWorkshops workshops
)
{
    private const int FewPartners = 3;
    private const int FewRecommendations = 5;

    public async Task<Result<MyPortal>> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        var me = await myself.HandleAsync(actor, cancellation);
        if (!me.IsDone)
        {
            return Refusal.NotAllowed;
        }

        var open = (await introductions.HandleAsync(actor, new ListIntroductionsInput(OpenOnly: true), cancellation)).Items;
        List<MyTask> tasks =
        [
            .. open.Where(line => line.WaitsForMe)
                .Select(line => new MyTask("Task.Introduction", line.Other.Name, $"introduktioner/{line.Id}", When.Date(line.AnswerBy))),
        ];
        foreach (var request in await requests.HandleAsync(actor, cancellation))
        {
            tasks.Add(new MyTask("Task.Membership", request.PersonName, $"organisationer/{request.OrganisationSlug}/medlemmer", null));
        }

        foreach (var note in await amendments.HandleAsync(actor, cancellation))
        {
            tasks.Add(new MyTask("Task.Amendment", note.Title, $"anbefalinger/{note.Slug}", null));
        }

        if (actor.OrganisationId is { } organisation)
        {
            var owned = new ListRecommendationsInput(OwnerId: organisation, OnlyOpen: true, NearestFirst: true, Size: FewRecommendations);
            foreach (var row in (await recommendations.HandleAsync(actor, owned, cancellation)).Items)
            {
                tasks.Add(
                    new MyTask("Task.Recommendation", row.NoteTitle, $"anbefalinger/{row.NoteSlug}/anbefaling/{row.Number}", row.DueOn)
                );
            }
        }

        var ranked = actor.OrganisationId is null
            ? null
            : await partners.HandleAsync(actor, new RankPartnersInput(PostSlug: null, FewPartners), cancellation);
        return new MyPortal(
            me.Value.Form.Name.Split(' ')[0],
            actor.OrganisationId is not null,
            tasks,
            ranked is { IsDone: true } ? ranked.Value : null,
            [.. open.Where(line => line.IsAsking)],
            await workshops.HandleAsync(actor, cancellation)
        );
    }
}
