namespace SundAI.Portal.Platform.PageCache;

/// <summary>A reading page that is drawn anew each time, because more than the database decides what it says.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FreshPageAttribute : Attribute;
