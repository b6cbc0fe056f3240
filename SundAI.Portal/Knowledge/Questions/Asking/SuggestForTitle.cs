using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Knowledge.Questions.Asking;

/// <summary>What may answer a question that is still being written.</summary>
/// <param name="Questions">Questions that ask for almost the same.</param>
/// <param name="Reading">Terms and chapters about it.</param>
public sealed record Suggestions(IReadOnlyList<SimilarText> Questions, IReadOnlyList<SimilarText> Reading)
{
    /// <summary>Nothing.</summary>
    public static Suggestions None { get; } = new([], []);

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Questions.Count + Reading.Count == 0;
}

/// <summary>Looks, while a title is typed, for what asks or says the same. All of it may be read by anyone, so anyone may ask.</summary>
internal sealed class SuggestForTitle(IDbContextFactory<PortalDbContext> contexts, SimilarTexts similar)
{
    private const int MostQuestions = 4;
    private const int MostReading = 2;

    public async Task<Suggestions> HandleAsync(Actor actor, string? title, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(title) || title.Length > Question.TitleMax)
        {
            return Suggestions.None;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var questions = await similar.FindAsync(db, title, nameof(Question), MostQuestions, cancellation);
        var terms = await similar.FindAsync(db, title, nameof(GlossaryTerm), MostReading, cancellation);
        var chapters = await similar.FindAsync(db, title, nameof(WhiteBookChapter), MostReading, cancellation);
        return new Suggestions(questions, [.. terms, .. chapters]);
    }
}
