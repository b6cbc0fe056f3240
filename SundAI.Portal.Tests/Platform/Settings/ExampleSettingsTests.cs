using System.Text.Json;
using SundAI.Portal.Platform.Settings;
using SundAI.Portal.Tests.Architecture;

namespace SundAI.Portal.Tests.Platform.Settings;

/// <summary><c>appsettings.example.json</c> is the list of settings: complete, and with nothing invented.</summary>
public sealed class ExampleSettingsTests
{
    private static readonly string[] OfTheHost = ["Urls", "AllowedHosts", "Logging:LogLevel:Default", "Logging:LogLevel:Microsoft"];

    [Fact]
    public void Every_setting_stands_in_the_example_and_the_example_holds_no_other()
    {
        var settings = typeof(ISettings)
            .Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(ISettings)))
            .SelectMany(type =>
                type.GetProperties().Select(property => $"{type.GetField("Section")!.GetRawConstantValue()}:{property.Name}")
            );
        using var example = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Sources.Root, "appsettings.example.json")),
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }
        );
        Names(example.RootElement, "").ShouldBe(settings.Concat(OfTheHost), ignoreOrder: true);
    }

    private static IEnumerable<string> Names(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(child => Names(child.Value, path.Length == 0 ? child.Name : $"{path}:{child.Name}"))
            : [path];
}
