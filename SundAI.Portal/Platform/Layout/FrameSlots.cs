namespace SundAI.Portal.Platform.Layout;

/// <summary>The slots of the page's frame, which every page has.</summary>
public static class FrameSlots
{
    /// <summary>Above the header: what everybody must know about this installation.</summary>
    public const string Banner = "Frame.Banner";

    /// <summary>In the header of signed-in people: the bell.</summary>
    public const string Bell = "Frame.Bell";

    /// <summary>In the header of signed-in people: the way to their own pages.</summary>
    public const string Person = "Frame.Person";
}
