using CsvHelper;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>Where the columns of a file are. Names match without regard to case and blanks; unknown columns are ignored.</summary>
internal sealed class OrganisationColumns(CsvReader csv)
{
    private static readonly string[] Needed = ["name", "type"];

    private readonly int? _name = Find(csv, "name");
    private readonly int? _type = Find(csv, "type");
    private readonly int? _cvr = Find(csv, "cvr");
    private readonly int? _city = Find(csv, "city");
    private readonly int? _postcode = Find(csv, "postcode");
    private readonly int? _url = Find(csv, "url");
    private readonly int? _pic = Find(csv, "pic");
    private readonly int? _source = Find(csv, "source");

    public static IReadOnlyList<string> MissingFrom(CsvReader csv) => [.. Needed.Where(name => Find(csv, name) is null)];

    /// <summary>The record that the reader stands on.</summary>
    public OrganisationRow Row() =>
        new(
            (int)csv.LineNumber,
            Optional(_name) ?? "",
            Optional(_type) ?? "",
            Optional(_cvr),
            Optional(_city),
            Optional(_postcode),
            Optional(_url),
            Optional(_pic),
            Optional(_source)
        );

    private string? Optional(int? column) => column is { } index && csv.GetString(index).Trim() is { Length: > 0 } value ? value : null;

    private static int? Find(CsvReader csv, string name) => csv.TryGetFieldIndex(name, out var index) ? index : null;
}
