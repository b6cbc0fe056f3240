using MudBlazor;

namespace SundAI.Portal.Platform.Layout;

/// <summary>
/// The tokens of <c>wwwroot-assets/css/tokens.css</c> as MudBlazor wants them: palettes take hex values, not variables. A test compares
/// the two.
/// </summary>
internal static class SundTheme
{
    private static readonly string[] Family = ["Schibsted Grotesk", "Sund Fallback", "system-ui", "sans-serif"];

    /// <summary>The one theme of the member area.</summary>
    public static MudTheme Theme { get; } =
        new()
        {
            PaletteLight = LightPalette(),
            PaletteDark = DarkPalette(),
            Typography = Type(),
            LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px", AppbarHeight = "72px" },
            Shadows = Lift(),
        };

    private static PaletteLight LightPalette() =>
        new()
        {
            Primary = "#0A6B64",
            Success = "#0A6B64",
            PrimaryContrastText = "#FFFFFF",
            SuccessContrastText = "#FFFFFF",
            PrimaryDarken = "#084F4A",
            PrimaryLighten = "#9FCFC8",
            Secondary = "#14203A",
            Dark = "#14203A",
            SecondaryContrastText = "#FFFFFF",
            DarkContrastText = "#FFFFFF",
            Tertiary = "#454F66",
            Info = "#454F66",
            TertiaryContrastText = "#FFFFFF",
            InfoContrastText = "#FFFFFF",
            Warning = "#7D4F00",
            WarningContrastText = "#FFFFFF",
            Error = "#B3122B",
            ErrorContrastText = "#FFFFFF",
            Background = "#FAF9F6",
            BackgroundGray = "#F3F0EA",
            TableStriped = "#F3F0EA",
            Surface = "#FFFFFF",
            DrawerBackground = "#FFFFFF",
            AppbarBackground = "#FFFFFF",
            AppbarText = "#14203A",
            DrawerText = "#14203A",
            TextPrimary = "#14203A",
            ActionDefault = "#14203A",
            TextSecondary = "#454F66",
            DrawerIcon = "#454F66",
            TextDisabled = "#5A6377",
            ActionDisabled = "#5A6377",
            ActionDisabledBackground = "#F1EDE5",
            Skeleton = "#F1EDE5",
            TableHover = "#F1EDE5",
            LinesDefault = "#E2DDD3",
            TableLines = "#E2DDD3",
            Divider = "#E2DDD3",
            DividerLight = "#E2DDD3",
            LinesInputs = "#827B6E",
        };

    private static PaletteDark DarkPalette() =>
        new()
        {
            Primary = "#62CBBD",
            Success = "#62CBBD",
            PrimaryContrastText = "#06231F",
            SuccessContrastText = "#06231F",
            PrimaryDarken = "#8ADDD2",
            PrimaryLighten = "#2C6D6B",
            Secondary = "#EFF1F5",
            Dark = "#EFF1F5",
            SecondaryContrastText = "#17213A",
            DarkContrastText = "#17213A",
            Tertiary = "#BDC6D7",
            Info = "#BDC6D7",
            TertiaryContrastText = "#17213A",
            InfoContrastText = "#17213A",
            Warning = "#F0C06A",
            WarningContrastText = "#17213A",
            Error = "#FF9297",
            ErrorContrastText = "#2A060B",
            Background = "#0F1729",
            BackgroundGray = "#0B1221",
            TableStriped = "#0B1221",
            Surface = "#17213A",
            DrawerBackground = "#17213A",
            AppbarBackground = "#17213A",
            AppbarText = "#EFF1F5",
            DrawerText = "#EFF1F5",
            TextPrimary = "#EFF1F5",
            ActionDefault = "#EFF1F5",
            TextSecondary = "#BDC6D7",
            DrawerIcon = "#BDC6D7",
            TextDisabled = "#9CA8BE",
            ActionDisabled = "#9CA8BE",
            ActionDisabledBackground = "#222D48",
            Skeleton = "#222D48",
            TableHover = "#222D48",
            LinesDefault = "#2B3754",
            TableLines = "#2B3754",
            Divider = "#2B3754",
            DividerLight = "#2B3754",
            LinesInputs = "#7886A3",
        };

    private static Typography Type() =>
        new()
        {
            Default = new DefaultTypography
            {
                FontFamily = Family,
                FontSize = "1.0625rem",
                FontWeight = "400",
                LineHeight = "1.42",
                LetterSpacing = "0",
            },
            H1 = new H1Typography { FontSize = "clamp(2rem, 1.5rem + 2.2vw, 2.875rem)", FontWeight = "650" },
            H2 = new H2Typography { FontSize = "clamp(1.4375rem, 1.3rem + .6vw, 1.75rem)", FontWeight = "650" },
            H3 = new H3Typography { FontSize = "1.1875rem", FontWeight = "650" },
            H4 = new H4Typography { FontSize = "1.0625rem", FontWeight = "650" },
            H5 = new H5Typography { FontSize = "1.0625rem", FontWeight = "650" },
            H6 = new H6Typography { FontSize = "1.0625rem", FontWeight = "650" },
            Subtitle1 = new Subtitle1Typography { FontSize = "1.0625rem", FontWeight = "650" },
            Subtitle2 = new Subtitle2Typography { FontSize = ".9375rem" },
            Body1 = new Body1Typography { FontSize = "1.0625rem" },
            Body2 = new Body2Typography { FontSize = ".9375rem" },
            Caption = new CaptionTypography { FontSize = ".9375rem" },
            Overline = new OverlineTypography { FontSize = ".9375rem", TextTransform = "none" },
            Button = new ButtonTypography
            {
                FontSize = "1.0625rem",
                FontWeight = "550",
                TextTransform = "none",
                LetterSpacing = "0",
            },
        };

    private static Shadow Lift()
    {
        var shadow = new Shadow();
        for (var level = 0; level < shadow.Elevation.Length; level++)
        {
            shadow.Elevation[level] = level switch
            {
                0 => "none",
                <= 2 => "var(--shadow-1)",
                _ => "var(--shadow-2)",
            };
        }

        return shadow;
    }
}
