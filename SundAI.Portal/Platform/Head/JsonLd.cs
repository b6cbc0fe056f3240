using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SundAI.Portal.Platform.Head;

/// <summary>
/// A thing in the words of schema.org, as a block of data in the page. Every sign that could end the block or begin markup is written as
/// an escape of JSON, so a name cannot leave it; browsers run no block of this type.
/// </summary>
public sealed class JsonLd : ComponentBase
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Letters stay letters; <, >, &, ' and " are escaped whatever is allowed.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The thing; nothing is written without one.</summary>
    [Parameter, EditorRequired]
    public SchemaThing? Thing { get; set; }

    /// <summary>The thing as JSON that may stand inside HTML.</summary>
    public static string Write(SchemaThing thing)
    {
        var json = JsonSerializer.SerializeToNode(thing, thing.GetType(), Options)!.AsObject();
        json.Insert(0, "@context", "https://schema.org");
        return json.ToJsonString(Options);
    }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Thing is not null)
        {
            builder.AddMarkupContent(0, $"<script type=\"application/ld+json\">{Write(Thing)}</script>");
        }
    }
}
