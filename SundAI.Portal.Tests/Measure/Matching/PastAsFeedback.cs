using SundAI.Portal.Matchmaking.Learning;
using SundAI.Portal.Matchmaking.Matching;

namespace SundAI.Portal.Tests.Measure.Matching;

/// <summary>
/// What the portal learns from, made of a folder's past: each project in turn is taken out and asked for, as a need and as what some of its
/// participants seek partners for. Of those the matcher shows, who took part is who accepted, and the others are passed over.
/// </summary>
internal static class PastAsFeedback
{
    private const int Shown = 30;
    private const int AskersOfProject = 3;
    private static readonly IReadOnlySet<Guid> Nobody = new HashSet<Guid>();

    public static IReadOnlyList<JudgedPage> Of(MatchIndex index, IReadOnlyList<MatchActivity> projects)
    {
        var pages = new List<JudgedPage>();
        foreach (var project in projects.Where(project => project.Participants.Count > 1))
        {
            index.RemoveActivity(project.Id);
            pages.Add(Page(index, project, MatchQuery.For(null, project)));
            pages.AddRange(project.Participants.Take(AskersOfProject).Select(asking => Page(index, project, MatchQuery.For(asking))));
            index.Put(project);
        }

        index.Settle();
        return pages;
    }

    private static JudgedPage Page(MatchIndex index, MatchActivity project, MatchQuery query)
    {
        var took = project.Participants.ToHashSet();
        return new JudgedPage(
            query.Owner ?? project.Id,
            query.Post is not null,
            (project.On ?? DateOnly.MinValue).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            [
                .. index
                    .Rank(query, Nobody, Shown)
                    .Select(
                        (match, place) =>
                            new JudgedPartner(
                                match.Strengths,
                                took.Contains(match.OrganisationId) ? Judgement.Accepted : Judgement.PassedOver,
                                place + 1
                            )
                    ),
            ]
        );
    }
}
