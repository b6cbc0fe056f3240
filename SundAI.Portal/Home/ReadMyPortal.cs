using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge.Questions.Reading;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.FollowUps;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Workshops.Agenda;
using WorkshopRow = SundAI.Portal.Workshops.Agenda.WorkshopRow;

namespace SundAI.Portal.Home;

/// <summary>Something that waits for the person: a key of <see cref="HomeText"/>, whom it is about, where it is done, and by when.</summary>
public sealed record MyTask(string Key, string Who, string Address, DateOnly? By);

/// <summary>What a person meets when they sign in.</summary>
/// <param name="Programme">What runs now, for those who run it; null for the rest.</param>
/// <param name="Waiting">How much waits in all, also what stands on another page.</param>
/// <param name="Requests">Whom the person must answer as a contact, a page of them; their tasks are among <paramref name="Tasks"/>.</param>
/// <param name="Amendments">The notes whose amendments the person must decide, a page of them; they are among the tasks too.</param>
/// <param name="MoreOwned">The address of all recommendations that the organisation owns, when there are more than the tasks show.</param>
/// <param name="Followed">The themes that the person follows.</param>
/// <param name="FollowedOrganisations">The organisations that the person follows, a page of them.</param>
/// <param name="Missing">What the organisation's profile lacks; null for who cannot add it.</param>
/// <param name="HasMoreIntroductions">Whether more introductions wait, for either side, than there is room for.</param>
public sealed record MyPortal(
    string FirstName,
    bool HasOrganisation,
    Programme? Programme,
    IReadOnlyList<MyTask> Tasks,
    int Waiting,
    Page<MembershipRequest> Requests,
    Page<WaitingAmendments> Amendments,
    string? MoreOwned,
    bool HasMoreIntroductions,
    RankedPartners? Partners,
    IReadOnlyList<IntroductionLine> Asked,
    Page<WorkshopRow> Calendar,
    IReadOnlyList<Term> Followed,
    Page<FollowableOrganisation> FollowedOrganisations,
    MissingParts? Missing
);

/// <summary>Which pages of the lists on »my portal«.</summary>
public sealed record ReadMyPortalInput(int Requests = 1, int Amendments = 1, int Calendar = 1, int Organisations = 1);

/// <summary>Gathers »my portal« from the features' own queries.</summary>
internal sealed class ReadMyPortal(
    ReadMyName myName,
    ReadProgramme programme,
    ListIntroductions introductions,
    ListMyRequests requests,
    ListWaitingAmendments amendments,
    ListRecommendations recommendations,
    ListWaitingQuestions questions,
    RankPartners partners,
    MyWorkshops workshops,
    ListFollowedThemes followed,
    ListFollowedOrganisations followedOrganisations,
    ListProfileGaps gaps
)
{
    private const int FewPartners = 3;
    private const int FewRecommendations = 5;

    public async Task<Result<MyPortal>> HandleAsync(Actor actor, ReadMyPortalInput input, CancellationToken cancellation)
    {
        var me = await myName.HandleAsync(actor, cancellation);
        if (!me.IsDone)
        {
            return Refusal.NotAllowed;
        }

        var openOnes = await introductions.HandleAsync(actor, new ListIntroductionsInput(OpenOnly: true), cancellation);
        var open = openOnes.Items;
        List<MyTask> tasks = [.. open.Where(line => line.Next.WaitsForMe).Select(TaskOf)];
        var asked = await requests.HandleAsync(actor, input.Requests, cancellation);
        foreach (var request in asked.Items)
        {
            tasks.Add(new MyTask("Task.Membership", request.PersonName, $"organisationer/{request.OrganisationSlug}/medlemmer", null));
        }

        var running = await programme.HandleAsync(actor, cancellation);
        // Nobody else decides amendments.
        var undecided = running.IsDone
            ? await amendments.HandleAsync(actor, input.Amendments, cancellation)
            : new Page<WaitingAmendments>([], 1, ListWaitingAmendments.PageSize, 0);
        foreach (var note in undecided.Items)
        {
            tasks.Add(new MyTask("Task.Amendment", note.Title, $"anbefalinger/{note.Slug}", null));
        }

        var waiting = asked.Total - asked.Items.Count + undecided.Total - undecided.Items.Count;
        var day = running.IsDone ? running.Value : null;
        waiting += AddCounted(tasks, "Task.Unverified", day?.Unverified ?? 0) + AddCounted(tasks, "Task.Claims", day?.Claims ?? 0);
        var unsettled = await questions.HandleAsync(actor, cancellation);
        waiting += unsettled.Total - unsettled.Newest.Count;
        foreach (var question in unsettled.Newest)
        {
            tasks.Add(
                new MyTask(question.IsMine ? "Task.OwnQuestion" : "Task.Question", question.Title, $"spoergsmaal/{question.Slug}", null)
            );
        }

        string? moreOwned = null;
        if (actor.OrganisationId is { } organisation)
        {
            var owned = new ListRecommendationsInput(OwnerId: organisation, OnlyOpen: true, NearestFirst: true, Size: FewRecommendations);
            var ours = await recommendations.HandleAsync(actor, owned, cancellation);
            waiting += ours.Total - ours.Items.Count;
            moreOwned = ours.Pages > 1 ? $"anbefalinger/opfoelgning?ejer={ours.Items[0].OwnerSlug}" : null;
            foreach (var row in ours.Items)
            {
                tasks.Add(
                    new MyTask("Task.Recommendation", row.NoteTitle, $"anbefalinger/{row.NoteSlug}/anbefaling/{row.Number}", row.DueOn)
                );
            }
        }

        var ranked = actor.OrganisationId is null
            ? null
            : await partners.HandleAsync(actor, new RankPartnersInput(PostSlug: null, FewPartners), cancellation);
        var missing = actor.OrganisationId is null ? null : await gaps.HandleAsync(actor, organisationId: null, cancellation);
        return new MyPortal(
            me.Value.Split(' ')[0],
            actor.OrganisationId is not null,
            day,
            tasks,
            tasks.Count + waiting,
            asked,
            undecided,
            moreOwned,
            openOnes.Pages > 1,
            ranked is { IsDone: true } ? ranked.Value : null,
            [.. open.Where(line => !line.Next.WaitsForMe)],
            await workshops.HandleAsync(actor, input.Calendar, cancellation),
            await followed.HandleAsync(actor, cancellation),
            await followedOrganisations.HandleAsync(actor, input.Organisations, cancellation),
            missing is { IsDone: true } ? missing.Value : null
        );
    }

    // One line for all of them. Answers how many it stands for beyond itself.
    private static int AddCounted(List<MyTask> tasks, string key, int count)
    {
        if (count == 0)
        {
            return 0;
        }

        tasks.Add(new MyTask(count == 1 ? $"{key}One" : key, $"{count}", "administration/bekraeftelse", null));
        return count - 1;
    }

    private static MyTask TaskOf(IntroductionLine line)
    {
        var (key, by) = line.Next switch
        {
            { OwesOutcome: true } => ("Task.IntroductionOutcome", (DateOnly?)null),
            { Step: { } step } => ("Task.IntroductionStep", step.On),
            { IsAsking: true } => ("Task.IntroductionReply", When.Date(line.Next.By)),
            _ => ("Task.Introduction", When.Date(line.Next.By)),
        };
        return new MyTask(key, line.Other.Name, $"introduktioner/{line.Id}", by);
    }
}
