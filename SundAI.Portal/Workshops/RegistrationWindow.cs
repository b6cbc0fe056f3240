using SundAI.Portal.Platform.Time;

namespace SundAI.Portal.Workshops;

/// <summary>Whether registration is open.</summary>
public enum RegistrationWindow
{
    /// <summary>Not for a draft or a cancelled workshop.</summary>
    None,
    NotYet,
    Open,
    Closed,
}

/// <summary>The rule of registration in time: whole days in Copenhagen, and never after the workshop has begun.</summary>
internal static class RegistrationWindows
{
    public static RegistrationWindow Of(WorkshopStatus status, DateTime startsAt, DateOnly? opensOn, DateOnly? closesOn, DateTime now)
    {
        if (status != WorkshopStatus.Published)
        {
            return RegistrationWindow.None;
        }

        var today = DateOnly.FromDateTime(CopenhagenTime.ToLocal(now));
        return now >= startsAt || today > closesOn ? RegistrationWindow.Closed
            : today < opensOn ? RegistrationWindow.NotYet
            : RegistrationWindow.Open;
    }
}
