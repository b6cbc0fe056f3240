using System.Text;
using Microsoft.AspNetCore.Components;

namespace SundAI.Portal.Platform.Localisation;

/// <summary>Addresses inside the portal. Links are relative to <c>base</c>, so they keep the reader's language.</summary>
public static class Addresses
{
    /// <summary>This page's own address, with another anchor: a bare <c>#x</c> would lead to the front page.</summary>
    public static string Here(this NavigationManager navigation, string anchor) =>
        $"{navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0]}#{anchor}";

    /// <summary>This page in the other language.</summary>
    public static string OtherLanguage(this NavigationManager navigation) =>
        (Languages.IsEnglish ? "/" : "/en/") + navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0];

    /// <summary>From a member page to a page for readers, which is another world: a full load.</summary>
    public static void ReadPage(this NavigationManager navigation, string address) => navigation.NavigateTo(address, forceLoad: true);

    /// <summary>Whether a return address stays inside the portal.</summary>
    public static bool IsOurs(string? address) =>
        !string.IsNullOrEmpty(address)
        && !address.Contains("//", StringComparison.Ordinal)
        && !address.Contains('\\')
        && !address.Any(char.IsControl)
        && !HasScheme(address)
        && Uri.TryCreate(address, UriKind.Relative, out _);

    /// <summary>A return address as a header may carry it, letters beyond ASCII escaped; <paramref name="otherwise"/> when it is none of ours.</summary>
    public static string Ours(string? address, string otherwise) => IsOurs(address) ? Escaped(address!) : otherwise;

    // An escape that stands there already stays as it is.
    private static string Escaped(string address) =>
        address.All(IsPlain)
            ? address
            : string.Concat(
                address
                    .EnumerateRunes()
                    .Select(rune => rune.IsAscii && IsPlain((char)rune.Value) ? rune.ToString() : Uri.EscapeDataString(rune.ToString()))
            );

    private static bool IsPlain(char letter) => letter is > ' ' and <= '~';

    // Browsers read »https:evil.example« as another site although no slash stands in it.
    private static bool HasScheme(string address) => address.Split('/', '?', '#')[0].Contains(':');
}
