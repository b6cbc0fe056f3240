namespace SundAI.Portal.Platform.Layout;

/// <summary>A link in the page's frame, brought by the feature whose page it is.</summary>
/// <param name="Place">Where in the frame.</param>
/// <param name="Order">Lower stands first.</param>
/// <param name="Address">Without a leading slash.</param>
/// <param name="Texts">The feature's text class.</param>
/// <param name="Key">The word's key.</param>
/// <param name="Role">Only for people with this role; null for everybody.</param>
public sealed record NavigationLink(NavigationPlace Place, int Order, string Address, Type Texts, string Key, string? Role = null);

/// <summary>The places of the frame that hold links.</summary>
public enum NavigationPlace
{
    /// <summary>The header's six places.</summary>
    Header,

    /// <summary>Footer, what one reads.</summary>
    FooterRead,

    /// <summary>Footer, what one finds.</summary>
    FooterFind,

    /// <summary>Footer, about the portal.</summary>
    FooterAbout,

    /// <summary>For signed-in people: the person's own menu.</summary>
    Member,
}

/// <summary>Registers links.</summary>
public static class Navigation
{
    /// <summary>Adds a link to the frame.</summary>
    public static IServiceCollection AddLink<TTexts>(
        this IServiceCollection services,
        NavigationPlace place,
        int order,
        string address,
        string key,
        string? role = null
    ) => services.AddSingleton(new NavigationLink(place, order, address, typeof(TTexts), key, role));
}
