using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge;

/// <summary>A version in a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Change">What it changed, in the reader's language; empty for the first.</param>
/// <param name="Author">Who published it, for the staff alone.</param>
/// <param name="At">When.</param>
public sealed record ChapterVersionLine(int Number, string Change, string? Author, DateTime At);

/// <summary>The versions of a chapter, newest first.</summary>
/// <param name="Slug">The chapter's address.</param>
/// <param name="Title">Its title now.</param>
/// <param name="CurrentNumber">The version that stands.</param>
/// <param name="Page">One page of them.</param>
public sealed record ChapterVersionsView(string Slug, string Title, int CurrentNumber, Page<ChapterVersionLine> Page);

/// <summary>A version to read.</summary>
/// <param name="Slug">The chapter's address.</param>
/// <param name="ChapterNumber">The chapter's place in the book.</param>
/// <param name="CurrentNumber">The version that stands.</param>
/// <param name="Line">What it is.</param>
/// <param name="Title">The title then.</param>
/// <param name="Summary">The summary then.</param>
/// <param name="Text">The Markdown then.</param>
public sealed record ChapterVersionView(
    string Slug,
    int ChapterNumber,
    int CurrentNumber,
    ChapterVersionLine Line,
    string Title,
    string Summary,
    string Text
);

/// <summary>The list of a chapter's versions. Anyone reads it; who published them is told to the staff.</summary>
internal sealed class ListChapterVersions(IDbContextFactory<PortalDbContext> contexts)
{
    private const int PageSize = 20;

    public async Task<Result<ChapterVersionsView>> HandleAsync(Actor actor, ListChapterVersionsInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var chapter = await db.Set<WhiteBookChapter>()
            .Where(row => row.Slug == input.Slug)
            .Select(row => new
            {
                row.Id,
                row.Slug,
                row.TitleDa,
                row.TitleEn,
                row.CurrentNumber,
            })
            .FirstOrDefaultAsync(cancellation);
        if (chapter is null)
        {
            return Refusal.NotFound;
        }

        var isStaff = await db.IsFacilitatorAsync(actor, cancellation);
        var english = Languages.IsEnglish;
        var page = await db.Set<ChapterVersion>()
            .Where(row => row.ChapterId == chapter.Id)
            .OrderByDescending(row => row.Number)
            .Select(row => new ChapterVersionLine(
                row.Number,
                english ? row.ChangeEn : row.ChangeDa,
                isStaff ? db.Set<Person>().Where(person => person.Id == row.PersonId).Select(person => person.Name).FirstOrDefault() : null,
                row.CreatedAt
            ))
            .ToPageAsync(input.Page, PageSize, cancellation);
        return new ChapterVersionsView(chapter.Slug, Languages.Pick(chapter.TitleDa, chapter.TitleEn), chapter.CurrentNumber, page);
    }
}

/// <summary>Which chapter's, and which page of them.</summary>
public sealed record ListChapterVersionsInput(string Slug, int Page = 1);

/// <summary>One immutable version of a chapter. Anyone reads it; who published it is told to the staff.</summary>
internal sealed class ReadChapterVersion(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<ChapterVersionView>> HandleAsync(Actor actor, ReadChapterVersionInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var isStaff = await db.IsFacilitatorAsync(actor, cancellation);
        var found = await (
            from chapter in db.Set<WhiteBookChapter>()
            join version in db.Set<ChapterVersion>() on chapter.Id equals version.ChapterId
            where chapter.Slug == input.Slug && version.Number == input.Number
            select new
            {
                chapter.Number,
                chapter.CurrentNumber,
                Version = version,
                Author = isStaff
                    ? db.Set<Person>().Where(person => person.Id == version.PersonId).Select(person => person.Name).FirstOrDefault()
                    : null,
            }
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellation);
        if (found is null)
        {
            return Refusal.NotFound;
        }

        var then = found.Version;
        return new ChapterVersionView(
            input.Slug,
            found.Number,
            found.CurrentNumber,
            new ChapterVersionLine(then.Number, then.Change, found.Author, then.CreatedAt),
            then.Title,
            then.Summary,
            then.Text
        );
    }
}

/// <summary>Which version.</summary>
public sealed record ReadChapterVersionInput(string Slug, int Number);
