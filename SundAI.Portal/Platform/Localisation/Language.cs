using System.Globalization;

namespace SundAI.Portal.Platform.Localisation;

/// <summary>The portal's two languages.</summary>
public enum Language
{
    Danish,
    English,
}

/// <summary>What follows from a language: its culture, its prefix in addresses, its code.</summary>
public static class Languages
{
    private static readonly CultureInfo DanishCulture = Configured("da-DK");
    private static readonly CultureInfo EnglishCulture = Configured("en-GB");

    /// <summary>Both.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.Danish, Language.English];

    /// <summary>The language of the running request or circuit.</summary>
    public static Language Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? Language.English : Language.Danish;

    /// <summary>Whether the reader reads English.</summary>
    public static bool IsEnglish => Current == Language.English;

    /// <summary>The culture that formats dates and numbers.</summary>
    public static CultureInfo Culture(this Language language) => language == Language.English ? EnglishCulture : DanishCulture;

    /// <summary>The beginning of every path: nothing for Danish, <c>/en</c> for English.</summary>
    public static string Prefix(this Language language) => language == Language.English ? "/en" : "";

    /// <summary>For the <c>lang</c> attribute.</summary>
    public static string Code(this Language language) => language == Language.English ? "en" : "da";

    /// <summary>Of two texts the one in the reader's language; the other when that one is empty.</summary>
    public static string Pick(string danish, string english) =>
        IsEnglish ? (english.Length > 0 ? english : danish) : (danish.Length > 0 ? danish : english);

    /// <summary>Runs something in a language, then returns to the one before.</summary>
    public static void Within(Language language, Action action)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            Use(language);
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = uiCulture;
        }
    }

    /// <summary>Makes a language the current one.</summary>
    public static void Use(Language language)
    {
        CultureInfo.CurrentCulture = language.Culture();
        CultureInfo.CurrentUICulture = language.Culture();
    }

    private static CultureInfo Configured(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        if (name == "da-DK")
        {
            // Danish writes 9.30; the data that .NET ships differ from machine to machine.
            culture.DateTimeFormat.TimeSeparator = ".";
            culture.DateTimeFormat.ShortTimePattern = "H.mm";
        }

        return CultureInfo.ReadOnly(culture);
    }
}
