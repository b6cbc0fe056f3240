using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SundAI.Portal.Platform.Data;

/// <summary>Every stored instant is UTC and comes back saying so.</summary>
public sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc)
    );
