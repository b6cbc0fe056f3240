using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Workshops.Meetings;

namespace SundAI.Portal.Workshops.Public;

/// <summary>Where an organisation chooses when to meet whom, in plain forms.</summary>
public sealed partial class MeetingsPage
{
    private MeetingsView? view;
    private Result? booked;
    private Result? cancelled;
    private bool isClosed;

    private Guid? Wanted => Guid.TryParse(Introduction, out var id) ? id : null;

    /// <summary>The workshop's address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "introduktion")]
    private string? Introduction { get; set; }

    [SupplyParameterFromQuery(Name = "partnere")]
    private string? PartnersPage { get; set; }

    [SupplyParameterFromQuery(Name = "side")]
    private string? PlanPage { get; set; }

    [SupplyParameterFromForm(FormName = "book")]
    private BookFields? BookForm { get; set; }

    [SupplyParameterFromForm(FormName = "cancel")]
    private CancelFields? CancelForm { get; set; }

    [Inject]
    private IStringLocalizer<WorkshopsText> T { get; set; } = default!;

    [Inject]
    private NavigationManager Nav { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private ReadMeetings Read { get; set; } = default!;

    [Inject]
    private BookMeeting Booking { get; set; } = default!;

    [Inject]
    private CancelMeeting Cancelling { get; set; } = default!;

    /// <summary>Why nothing can be booked now, as a key; null when something can.</summary>
    private string? Obstacle =>
        !view!.HasSlots ? "Meeting.NoSlots"
        : view.IsOver ? "Meeting.Over"
        : view.Side is not { } side ? "Meeting.NoOrganisation"
        : !side.IsRegistered ? "Meeting.WeMissing"
        : !side.HasPartners ? "Meeting.NoPartners"
        : side.Bookable.Total == 0 ? (side.NotComing.Total > 0 ? "Meeting.NobodyLeft" : "Meeting.AllBooked")
        : view.Free.Count == 0 ? "Meeting.NoneFree"
        : null;

    /// <summary>Where an obstacle is moved out of the way: address and words.</summary>
    private (string Address, string Words)? WayOut =>
        Obstacle switch
        {
            "Meeting.NoOrganisation" => ("organisationer", T["Meeting.ToOrganisations"]),
            "Meeting.WeMissing" or "Meeting.NoSlots" => ($"workshops/{Slug}", T["Live.ToWorkshop"]),
            "Meeting.NoPartners" => ("opslag", T["Meeting.ToPosts"]),
            "Meeting.NobodyLeft" => ("introduktioner", T["Meeting.ToIntroductions"]),
            _ => null,
        };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        BookForm ??= new BookFields { IntroductionId = Wanted ?? Guid.Empty };
        var actor = await Actors.GetAsync();
        if (!actor.IsSignedIn)
        {
            Nav.NavigateTo($"konto/log-ind?tilbage={Uri.EscapeDataString(Nav.ToBaseRelativePath(Nav.Uri))}");
            return;
        }

        var read = await Read.HandleAsync(actor, new(Slug, Wanted, Paging.Number(PartnersPage), Paging.Number(PlanPage)), default);
        view = read.IsDone ? read.Value : null;
        isClosed = !read.IsDone && read.Refusal.Kind == RefusalKind.NotAllowed;
        if (view is null && !isClosed)
        {
            Nav.NotFound();
        }
    }

    private async Task BookAsync()
    {
        var input = new BookMeetingInput(BookForm!.IntroductionId, BookForm.SlotId);
        booked = await Booking.HandleAsync(await Actors.GetAsync(), input, default);
        ReturnWhenDone(booked);
    }

    private async Task CancelAsync()
    {
        cancelled = await Cancelling.HandleAsync(await Actors.GetAsync(), CancelForm?.MeetingId ?? Guid.Empty, default);
        ReturnWhenDone(cancelled);
    }

    private void ReturnWhenDone(Result result)
    {
        if (result.IsDone)
        {
            Nav.NavigateTo($"workshops/{Slug}/moeder");
        }
    }

    private string Wrong(string field) => booked?.At(field) is null ? "" : "wrong";

    private string? Invalid(string field) => booked?.At(field) is null ? null : "true";

    /// <summary>The form that books.</summary>
    public sealed class BookFields
    {
        /// <summary>Whom to meet.</summary>
        public Guid IntroductionId { get; set; }

        /// <summary>When.</summary>
        public Guid SlotId { get; set; }
    }

    /// <summary>The form that cancels.</summary>
    public sealed class CancelFields
    {
        /// <summary>The meeting whose button was pressed.</summary>
        public Guid MeetingId { get; set; }
    }
}
