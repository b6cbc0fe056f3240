using System.Text.Json;

namespace SundAI.Portal.Platform.Api;

/// <summary>The words of a fixed list in the API: those of the code, in camelCase, which never change.</summary>
public static class ApiWord
{
    /// <summary>The word for a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The value of a word; null without one.</summary>
    public static T? Read<T>(string? word)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Of(value) == word).Select(value => (T?)value).FirstOrDefault();

    /// <summary>Refuses a word that is not in the list, and names those that are; null when it is, or left out.</summary>
    public static IResult? Unknown<T>(HttpContext context, string? word)
        where T : struct, Enum =>
        string.IsNullOrEmpty(word) || Read<T>(word) is not null
            ? null
            : context.Problem(StatusCodes.Status400BadRequest, "Api.UnknownWord", word, string.Join(", ", Enum.GetValues<T>().Select(Of)));
}
