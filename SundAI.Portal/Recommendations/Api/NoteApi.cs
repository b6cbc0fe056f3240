using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Api;
using SundAI.Portal.Recommendations.FollowUps;
using SundAI.Portal.Recommendations.Notes;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Taxonomy.Api;

namespace SundAI.Portal.Recommendations.Api;

/// <summary>What the list of notes or recommendations is narrowed to.</summary>
public sealed record ApiNoteFilter
{
    /// <summary>Words.</summary>
    [FromQuery(Name = "q"), Description("Words that the note holds.")]
    public string? Words { get; init; }

    /// <summary>A theme.</summary>
    [FromQuery(Name = "theme"), Description("A theme's slug.")]
    public string? Theme { get; init; }

    /// <summary>A status.</summary>
    [FromQuery(Name = "status"), Description("One of the words that status has in the answer.")]
    public string? Status { get; init; }
}

/// <summary>Notes and what became of their recommendations, in the read API.</summary>
public static class NoteApi
{
    internal static void MapRecommendations(WebApplication app)
    {
        var api = app.MapApi("Recommendations");
        api.MapGet("/notes", ListAsync)
            .WithSummary("Recommendation notes: those in consultation first, then the newest")
            .WithMetadata(new ApiExample("status", "adopted"))
            .Produces<ApiPage<ApiNote>>();
        api.MapGet("/notes/{slug}", ReadAsync)
            .WithSummary("A note with its text, and its recommendations with their state")
            .WithMetadata(new ApiExample("slug", "faelles-traeningsdata-paa-faelles-vilkaar"))
            .Produces<ApiWholeNote>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/recommendations", FollowUpAsync)
            .WithSummary("The recommendations of adopted notes, the latest news first")
            .WithMetadata(new ApiExample("status", "implemented"))
            .Produces<ApiPage<ApiRecommendation>>();
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        [AsParameters] ApiNoteFilter filter,
        [AsParameters] ApiPaging paging,
        ListNotes list,
        TaxonomyCatalogue catalogue
    )
    {
        var refused =
            paging.Problem(context)
            ?? ApiWord.Unknown<NoteStatus>(context, filter.Status)
            ?? catalogue.Unknown(context, (TermKind.Theme, filter.Theme));
        if (refused is not null)
        {
            return refused;
        }

        var asked = new ListNotesInput(
            filter.Theme,
            ApiWord.Read<NoteStatus>(filter.Status),
            filter.Words,
            Page: paging.Number,
            Size: paging.Rows
        );
        var page = await list.HandleAsync(Actor.Nobody, asked, context.RequestAborted);
        return context.List(
            paging,
            page,
            row => new ApiNote(
                row.Slug,
                row.Title,
                row.Lede,
                ApiWord.Of(row.Status),
                row.Number,
                row.LastDay,
                row.AdoptedAt,
                row.RecommendationCount,
                row.ImplementedCount,
                row.EndorsementCount,
                catalogue.Named(TermKind.Theme, row.Themes),
                context.PageUrl($"anbefalinger/{row.Slug}")
            )
        );
    }

    private static async Task<IResult> ReadAsync(HttpContext context, string slug, ReadNote read, TaxonomyCatalogue catalogue)
    {
        var found = await read.HandleAsync(Actor.Nobody, new ReadNoteInput(slug), context.RequestAborted);
        if (!found.IsDone)
        {
            return context.Missing();
        }

        var note = found.Value;
        return context.Thing(
            new ApiWholeNote(
                note.Slug,
                note.Title,
                note.Lede,
                ApiWord.Of(note.Status),
                note.Number,
                note.OpenedAt,
                note.LastDay,
                note.AdoptedAt,
                catalogue.Named(TermKind.Theme, note.Themes),
                [.. note.Sections.Select(section => Section(context, slug, section))],
                [
                    .. note.Recommendations.Select(row => new ApiNoteRecommendation(
                        row.Number,
                        row.Text,
                        ApiWord.Of(row.Status),
                        row.DueOn,
                        row.Owner,
                        context.PageUrl($"anbefalinger/{slug}/anbefaling/{row.Number}")
                    )),
                ],
                context.PageUrl($"anbefalinger/{slug}")
            )
        );
    }

    private static async Task<IResult> FollowUpAsync(
        HttpContext context,
        [AsParameters] ApiNoteFilter filter,
        [AsParameters] ApiPaging paging,
        ListRecommendations list,
        TaxonomyCatalogue catalogue
    )
    {
        var refused =
            paging.Problem(context)
            ?? ApiWord.Unknown<RecommendationStatus>(context, filter.Status)
            ?? catalogue.Unknown(context, (TermKind.Theme, filter.Theme));
        if (refused is not null)
        {
            return refused;
        }

        var asked = new ListRecommendationsInput(
            filter.Theme,
            ApiWord.Read<RecommendationStatus>(filter.Status),
            Words: filter.Words,
            Page: paging.Number,
            Size: paging.Rows
        );
        var page = await list.HandleAsync(Actor.Nobody, asked, context.RequestAborted);
        return context.List(
            paging,
            page,
            row => new ApiRecommendation(
                row.NoteSlug,
                row.NoteTitle,
                new(row.Number, row.Text, ApiWord.Of(row.Status), row.DueOn, row.Owner, context.PageUrl(row.Address)),
                row.OwnerSlug,
                row.LatestNews,
                row.IsLate,
                row.ChangedAt,
                catalogue.Named(TermKind.Theme, row.Themes)
            )
        );
    }

    private static ApiSection Section(HttpContext context, string slug, NoteSection section) =>
        new(
            section.Number,
            section.Title,
            [
                .. section.Items.Select(item => new ApiParagraph(
                    item.Number,
                    ApiWord.Of(item.Kind),
                    item.Text,
                    context.PageUrl($"anbefalinger/{slug}#{item.Anchor}")
                )),
            ]
        );
}
