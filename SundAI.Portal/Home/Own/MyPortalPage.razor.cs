using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Home;

/// <summary>What waits for the person, their partners and their calendar.</summary>
public sealed partial class MyPortalPage
{
    private MyPortal? mine;
    private DateOnly today;

    /// <summary>Which page of the requests to speak for an organisation.</summary>
    [SupplyParameterFromQuery(Name = "anmodninger")]
    public string? RequestSide { get; set; }

    /// <summary>Which page of the notes with amendments to decide.</summary>
    [SupplyParameterFromQuery(Name = "notater")]
    public string? AmendmentSide { get; set; }

    /// <summary>Which page of the calendar.</summary>
    [SupplyParameterFromQuery(Name = "kalender")]
    public string? CalendarSide { get; set; }

    /// <summary>Which page of the organisations that the person follows.</summary>
    [SupplyParameterFromQuery(Name = "organisationer")]
    public string? OrganisationSide { get; set; }

    [Inject]
    private ReadMyPortal Read { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        today = When.Date(Clock.GetUtcNow().UtcDateTime);
        var input = new ReadMyPortalInput(
            Paging.Number(RequestSide),
            Paging.Number(AmendmentSide),
            Paging.Number(CalendarSide),
            Paging.Number(OrganisationSide)
        );
        var answer = await Read.HandleAsync(await Actors.GetAsync(), input, default);
        mine = answer.IsDone ? answer.Value : null;
    }
}
