using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

internal sealed class IntroductionStorage : IEntityTypeConfiguration<Introduction>
{
    public void Configure(EntityTypeBuilder<Introduction> builder)
    {
        builder.ToTable("Introductions");
        builder.HasVersion();
        builder.Property(row => row.Purpose).HasMaxLength(Introduction.PurposeMax);
        builder.Property(row => row.Message).HasMaxLength(Introduction.TextMax);
        builder.Property(row => row.Reason).HasMaxLength(Introduction.TextMax);
        builder.Ignore(row => row.IsOpen);
        builder.Ignore(row => row.AwaitsAnswer);
        builder.Ignore(row => row.SoleHandlerId);
        builder.HasIndex(row => new { row.FromOrganisationId, row.Status });
        builder.HasIndex(row => new { row.ToOrganisationId, row.Status });
        builder.HasIndex(row => new { row.ToOrganisationId, row.DeliveredAt });
        builder.HasIndex(row => new { row.Status, row.AnswerBy });
        builder.HasIndex(row => new { row.Status, row.TurnSince });
        builder.HasIndex(row => new { row.Status, row.EndedAt });
        builder.HasIndex(row => new { row.FromPersonId, row.Status });
        builder.HasIndex(row => new { row.FromPersonId, row.AskedAt });
        // No foreign key: whom it was left to is asked of the memberships each time, since they may leave.
        builder.HasIndex(row => row.HandlerId);
        builder.Property(row => row.Pair).HasMaxLength(Introduction.PairMax);
        // Twice at once, also from both sides, is refused by the database, whatever two pages believe.
        builder.HasIndex(row => row.Pair).IsUnique().HasFilter("\"Status\" IN ('Asked', 'Invited')");
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.FromOrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.ToOrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.FromPersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.ToPersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Post>().WithMany().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class IntroductionMessageStorage : IEntityTypeConfiguration<IntroductionMessage>
{
    public void Configure(EntityTypeBuilder<IntroductionMessage> builder)
    {
        builder.ToTable("IntroductionMessages");
        builder.Property(row => row.Text).HasMaxLength(Introduction.TextMax);
        builder.HasIndex(row => new { row.IntroductionId, row.At });
        builder.HasIndex(row => row.PersonId);
        builder.HasOne<Introduction>().WithMany().HasForeignKey(row => row.IntroductionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.ColleagueId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class IntroductionStepStorage : IEntityTypeConfiguration<IntroductionStep>
{
    public void Configure(EntityTypeBuilder<IntroductionStep> builder)
    {
        builder.ToTable("IntroductionSteps");
        builder.HasVersion();
        builder.Property(row => row.Text).HasMaxLength(IntroductionStep.TextMax);
        builder.HasIndex(row => new { row.IntroductionId, row.DueOn });
        builder.HasIndex(row => row.PersonId);
        builder.HasOne<Introduction>().WithMany().HasForeignKey(row => row.IntroductionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class IntroductionOutcomeStorage : IEntityTypeConfiguration<IntroductionOutcome>
{
    public void Configure(EntityTypeBuilder<IntroductionOutcome> builder)
    {
        builder.ToTable("IntroductionOutcomes");
        builder.HasVersion();
        builder.Property(row => row.Text).HasMaxLength(IntroductionOutcome.TextMax);
        builder.HasIndex(row => new { row.IntroductionId, row.Side }).IsUnique();
        builder.HasIndex(row => row.Kind);
        builder.HasIndex(row => row.PersonId);
        builder.HasOne<Introduction>().WithMany().HasForeignKey(row => row.IntroductionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}
