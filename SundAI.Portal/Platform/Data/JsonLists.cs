using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SundAI.Portal.Platform.Data;

/// <summary>
/// Short lists that are read and replaced with their owner, in one column of its row: the owner's version guards them, and reading them
/// costs no query. What others filter or count by has a table of its own.
/// </summary>
public static class JsonLists
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Keeps a list of values in one column.</summary>
    /// <typeparam name="T">A value: two with the same content are equal.</typeparam>
    public static PropertyBuilder<IReadOnlyList<T>> IsJsonList<T>(this PropertyBuilder<IReadOnlyList<T>> property)
        where T : notnull
    {
        property.HasConversion(
            list => JsonSerializer.Serialize(list, Options),
            json => Read<T>(json),
            new ValueComparer<IReadOnlyList<T>>(
                (one, other) => one!.SequenceEqual(other!),
                list => list.Aggregate(0, (code, item) => HashCode.Combine(code, item)),
                list => list
            )
        );
        return property;
    }

    private static IReadOnlyList<T> Read<T>(string json) => JsonSerializer.Deserialize<List<T>>(json, Options)!;
}
