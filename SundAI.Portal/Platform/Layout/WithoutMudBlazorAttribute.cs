namespace SundAI.Portal.Platform.Layout;

/// <summary>
/// An interactive page that is drawn with plain components: the page around it leaves MudBlazor's style and script out, so that a
/// thousand phones need not fetch them. Its links to other pages are full loads (<c>target="_top"</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WithoutMudBlazorAttribute : Attribute;
