using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Api;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Taxonomy.Api;
using SundAI.Portal.Workshops.Agenda;

namespace SundAI.Portal.Workshops.Api;

/// <summary>A workshop in a list.</summary>
/// <param name="Slug">Its stable name.</param>
/// <param name="Title">Its name.</param>
/// <param name="Lede">What it is about.</param>
/// <param name="Status">published or cancelled.</param>
/// <param name="StartsAt">When it begins, in UTC.</param>
/// <param name="EndsAt">When it ends, in UTC.</param>
/// <param name="Place">Where.</param>
/// <param name="Region">The region; null online or abroad.</param>
/// <param name="Capacity">Seats; null without a limit.</param>
/// <param name="Registered">How many come.</param>
/// <param name="Themes">Its themes.</param>
/// <param name="Url">Its page.</param>
public sealed record ApiWorkshop(
    string Slug,
    string Title,
    string Lede,
    string Status,
    DateTime StartsAt,
    DateTime EndsAt,
    string Place,
    ApiTerm? Region,
    int? Capacity,
    int Registered,
    IReadOnlyList<ApiTerm> Themes,
    string Url
);

/// <summary>A workshop with its agenda.</summary>
/// <param name="Workshop">What lists say of it.</param>
/// <param name="Address">Street, postcode and town.</param>
/// <param name="Description">More about it, as Markdown.</param>
/// <param name="Rooms">Its rooms; empty where everything happens in one place.</param>
/// <param name="Agenda">The agenda, by time.</param>
/// <param name="Calendar">The same as a calendar file.</param>
public sealed record ApiWholeWorkshop(
    ApiWorkshop Workshop,
    string Address,
    string Description,
    IReadOnlyList<string> Rooms,
    IReadOnlyList<ApiAgendaItem> Agenda,
    string Calendar
);

/// <summary>An item of an agenda.</summary>
/// <param name="Kind">session, discussion, break or meetings.</param>
/// <param name="Title">What happens.</param>
/// <param name="Description">More about it.</param>
/// <param name="Speakers">Who speaks, as the page names them.</param>
/// <param name="SpeakerOrganisation">Where the speakers come from.</param>
/// <param name="Question">What the room is asked, in a discussion.</param>
/// <param name="StartsAt">When it begins, in UTC.</param>
/// <param name="EndsAt">When it ends, in UTC.</param>
/// <param name="Room">One of the rooms; empty: everybody together.</param>
/// <param name="Theme">A theme of its own.</param>
public sealed record ApiAgendaItem(
    string Kind,
    string Title,
    string Description,
    string Speakers,
    string SpeakerOrganisation,
    string Question,
    DateTime StartsAt,
    DateTime EndsAt,
    string Room,
    ApiTerm? Theme
);

/// <summary>What the list of workshops is narrowed to.</summary>
public sealed record ApiWorkshopFilter
{
    /// <summary>Words.</summary>
    [FromQuery(Name = "q"), Description("Words that the workshop holds.")]
    public string? Words { get; init; }

    /// <summary>Past ones.</summary>
    [FromQuery(Name = "past"), Description("Those that have been, newest first; else those to come, soonest first.")]
    public bool? Past { get; init; }

    /// <summary>A theme.</summary>
    [FromQuery(Name = "theme"), Description("A theme's slug.")]
    public string? Theme { get; init; }

    /// <summary>A region.</summary>
    [FromQuery(Name = "region"), Description("A region's slug.")]
    public string? Region { get; init; }
}

/// <summary>Workshops in the read API.</summary>
public static class WorkshopApi
{
    internal static void Map(WebApplication app)
    {
        var api = app.MapApi("Workshops");
        api.MapGet("/workshops", ListAsync)
            .WithSummary("Workshops to come, or those that have been")
            .WithMetadata(new ApiExample("theme", "regulering"))
            .Produces<ApiPage<ApiWorkshop>>();
        api.MapGet("/workshops/{slug}", ReadAsync)
            .WithSummary("A workshop with its agenda")
            .WithMetadata(new ApiExample("slug", "vejen-til-ce-maerket-hvem-raadgiver-og-hvornaar"))
            .Produces<ApiWholeWorkshop>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        [AsParameters] ApiWorkshopFilter filter,
        [AsParameters] ApiPaging paging,
        ListWorkshops list,
        TaxonomyCatalogue catalogue
    )
    {
        var refused =
            paging.Problem(context) ?? catalogue.Unknown(context, (TermKind.Theme, filter.Theme), (TermKind.Region, filter.Region));
        if (refused is not null)
        {
            return refused;
        }

        var asked = new ListWorkshopsInput(filter.Past == true, filter.Theme, filter.Region, filter.Words, paging.Number, paging.Rows);
        var page = await list.HandleAsync(Actor.Nobody, asked, context.RequestAborted);
        return context.List(paging, page, row => Row(context, catalogue, row));
    }

    private static async Task<IResult> ReadAsync(HttpContext context, string slug, ReadWorkshop read, TaxonomyCatalogue catalogue)
    {
        var found = await read.HandleAsync(Actor.Nobody, new ReadWorkshopInput(slug), context.RequestAborted);
        if (!found.IsDone)
        {
            return context.Missing();
        }

        var it = found.Value.Workshop;
        var row = new WorkshopRow(
            it.Id,
            it.Slug,
            it.Title,
            it.Lede,
            it.Date,
            it.Starts,
            it.Ends,
            it.Place,
            it.RegionSlug,
            it.Status,
            it.Capacity,
            found.Value.Registered
        )
        {
            Themes = found.Value.Themes,
        };
        return context.Thing(
            new ApiWholeWorkshop(
                Row(context, catalogue, row),
                it.Address,
                it.Description,
                it.Rooms,
                [.. found.Value.Items.Select(item => Item(catalogue, it, item))],
                context.PageUrl($"workshops/{it.Slug}.ics")
            )
        );
    }

    private static ApiAgendaItem Item(TaxonomyCatalogue catalogue, Workshop workshop, AgendaItem item) =>
        new(
            ApiWord.Of(item.Kind),
            item.Title,
            item.Description,
            item.Speakers,
            item.SpeakerOrganisation,
            item.Question,
            workshop.At(item.Starts),
            workshop.At(item.Ends),
            item.Room,
            catalogue.Named(TermKind.Theme, item.ThemeSlug)
        );

    private static ApiWorkshop Row(HttpContext context, TaxonomyCatalogue catalogue, WorkshopRow row) =>
        new(
            row.Slug,
            row.Title,
            row.Lede,
            ApiWord.Of(row.Status),
            Workshop.InstantOf(row.Date, row.Starts),
            Workshop.InstantOf(row.Date, row.Ends),
            row.Place,
            catalogue.Named(TermKind.Region, row.RegionSlug),
            row.Capacity,
            row.Registered,
            catalogue.Named(TermKind.Theme, row.Themes),
            context.PageUrl($"workshops/{row.Slug}")
        );
}
