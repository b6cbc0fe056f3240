using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge;
using SundAI.Portal.Knowledge.Questions.Reading;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Recommendations.FollowUps;
using SundAI.Portal.Recommendations.Notes;
using SundAI.Portal.Workshops.Agenda;
using WorkshopRow = SundAI.Portal.Workshops.Agenda.WorkshopRow;

namespace SundAI.Portal.Home;

/// <summary>What hangs on a theme right now, and whether the reader follows it.</summary>
public sealed record ThemeLive(
    Page<DirectoryEntry> Organisations,
    Page<PostLine> Posts,
    IReadOnlyList<WorkshopRow> Workshops,
    Page<NoteRow> Notes,
    IReadOnlyList<ChapterLine> Chapters,
    Page<RecommendationRow> Recommendations,
    bool IsFollowed,
    Page<QuestionLine> Questions
);

/// <summary>Gathers a theme's page from the features' own queries. Anyone reads it.</summary>
internal sealed class ReadTheme(
    ListOrganisations organisations,
    ListPosts posts,
    ComingWorkshops workshops,
    ListNotes notes,
    ListChapters chapters,
    ListRecommendations recommendations,
    ListFollowedThemes followed,
    ListQuestions questions
)
{
    private const int Few = 5;

    public async Task<ThemeLive> HandleAsync(Actor actor, string slug, CancellationToken cancellation) =>
        new(
            await organisations.HandleAsync(actor, new DirectoryFilter(Theme: slug), cancellation),
            await posts.HandleAsync(actor, new PostFilter(Theme: slug, PageSize: Few), cancellation),
            await workshops.HandleAsync(actor, new ComingWorkshopsInput(slug, Few), cancellation),
            await notes.HandleAsync(actor, new ListNotesInput(Theme: slug, Size: Few), cancellation),
            await chapters.HandleAsync(actor, slug, cancellation),
            await recommendations.HandleAsync(actor, new ListRecommendationsInput(Theme: slug, Size: Few), cancellation),
            (await followed.HandleAsync(actor, cancellation)).Any(theme => theme.Slug == slug),
            await questions.HandleAsync(actor, new QuestionFilter(Theme: slug, PageSize: Few), cancellation)
        );
}
