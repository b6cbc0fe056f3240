using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using MudBlazor;
using SundAI.Portal.Platform;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Tests.Architecture;

/// <summary>The component library speaks the reader's language wherever it is used.</summary>
public sealed partial class LibraryWordTests
{
    [Theory]
    [InlineData(Language.Danish)]
    [InlineData(Language.English)]
    public async Task Everything_that_a_component_we_use_may_say_has_our_words(Language language)
    {
        await using var portal = await TestPortal.StartAsync();
        var texts = portal.Get<IStringLocalizer<PlatformText>>();
        var keys = typeof(MudComponentBase)
            .Assembly.GetType("MudBlazor.Resources.LanguageResource", throwOnError: true)!
            .GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => field.GetRawConstantValue())
            .OfType<string>()
            .ToList();
        var speakers = Speakers();
        var asked = keys.Where(key => speakers.Contains(key.Split('_')[0])).ToList();
        asked.ShouldContain("MudFormComponent_Required");
        Languages.Within(language, () => asked.Where(key => texts[$"Library.{key}"].ResourceNotFound).ShouldBeEmpty());
    }

    [Fact]
    public async Task The_library_asks_us_for_its_words()
    {
        await using var portal = await TestPortal.StartAsync();
        string Required() => portal.Get<ILocalizationInterceptor>().Handle("MudFormComponent_Required").Value;
        Languages.Within(Language.Danish, () => Required().ShouldBe("Udfyld feltet."));
        Languages.Within(Language.English, () => Required().ShouldBe("Fill in the field."));
    }

    /// <summary>The components on our pages, what they inherit from, and what those hold.</summary>
    private static HashSet<string> Speakers()
    {
        HashSet<string> names = ["MudInput", "Converter"];
        foreach (
            var used in Sources
                .Files(".razor")
                .SelectMany(file => Component().Matches(File.ReadAllText(file)).Select(one => one.Groups[1].Value))
        )
        {
            var type =
                typeof(MudComponentBase).Assembly.GetType($"MudBlazor.{used}")
                ?? typeof(MudComponentBase).Assembly.GetType($"MudBlazor.{used}`1");
            for (; type is not null; type = type.BaseType)
            {
                names.Add(type.Name.Split('`')[0]);
            }
        }

        return names;
    }

    [GeneratedRegex("<(Mud[A-Z][A-Za-z]+)")]
    private static partial Regex Component();
}
