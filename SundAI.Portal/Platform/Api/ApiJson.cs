using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace SundAI.Portal.Platform.Api;

/// <summary>
/// How the API writes: camelCase, letters as letters. An e-mail address that somebody typed into a text is left out: contact details are
/// shared only when an introduction is accepted, and an API is where they would be harvested.
/// </summary>
public static class ApiJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new WithoutEmails() },
    };

    /// <summary>A thing as JSON.</summary>
    public static byte[] Write<T>(T thing) => JsonSerializer.SerializeToUtf8Bytes(thing, Options);

    private sealed class WithoutEmails : JsonConverter<string>
    {
        // Its time grows with the text's length alone, whatever is typed.
        private static readonly Regex Email = new(@"[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}", RegexOptions.NonBacktracking);

        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Contains('@') ? Email.Replace(value, "…") : value);
    }
}
