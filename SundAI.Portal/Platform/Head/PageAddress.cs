using System.Globalization;

namespace SundAI.Portal.Platform.Head;

/// <summary>The one address of a page, whatever else was asked for: small letters, no slash at the end, no filter.</summary>
public static class PageAddress
{
    /// <summary>Without a leading slash and without the language. The page of a list is part of it.</summary>
    public static string Of(HttpRequest request)
    {
        var path = request.Path.ToUriComponent().Trim('/').ToLowerInvariant();
        var isPaged = int.TryParse(request.Query["side"], NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side > 1;
        return isPaged ? string.Create(CultureInfo.InvariantCulture, $"{path}?side={side}") : path;
    }
}
