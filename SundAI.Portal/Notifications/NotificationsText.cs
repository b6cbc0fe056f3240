namespace SundAI.Portal.Notifications;

/// <summary>The words of the bell and of what it tells.</summary>
public sealed class NotificationsText;
