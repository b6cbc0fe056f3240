using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Knowledge.Questions;

internal sealed class QuestionStorage : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("Questions");
        builder.HasVersion();
        builder.Property(row => row.Slug).HasMaxLength(90);
        builder.Property(row => row.Title).HasMaxLength(Question.TitleMax);
        builder.Property(row => row.Text).HasMaxLength(Question.TextMax);
        builder.Property(row => row.ClosedLink).HasMaxLength(Question.LinkMax);
        builder.HasIndex(row => row.Slug).IsUnique();
        builder.HasIndex(row => new { row.RemovedAt, row.AskedAt });
        builder.HasIndex(row => new { row.PersonId, row.AskedAt });
        builder.HasIndex(row => row.OrganisationId);
        builder.Ignore(row => row.IsOpen);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Question>().WithMany().HasForeignKey(row => row.DuplicateOfId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class AnswerStorage : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> builder)
    {
        builder.ToTable("Answers");
        builder.HasVersion();
        builder.Property(row => row.Text).HasMaxLength(Answer.TextMax);
        builder.HasIndex(row => new
        {
            row.QuestionId,
            row.RemovedAt,
            row.WrittenAt,
        });
        builder.HasIndex(row => new { row.PersonId, row.WrittenAt });
        builder.HasIndex(row => row.OrganisationId);
        builder.HasOne<Question>().WithMany().HasForeignKey(row => row.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class VoteStorage : IEntityTypeConfiguration<Vote>
{
    public void Configure(EntityTypeBuilder<Vote> builder)
    {
        builder.ToTable("Votes");
        builder.HasKey(row => new { row.ThingId, row.PersonId });
        builder.HasIndex(row => row.QuestionId);
        builder.HasIndex(row => row.PersonId);
        builder.HasOne<Question>().WithMany().HasForeignKey(row => row.QuestionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FollowerStorage : IEntityTypeConfiguration<Follower>
{
    public void Configure(EntityTypeBuilder<Follower> builder)
    {
        builder.ToTable("QuestionFollowers");
        builder.HasKey(row => new { row.QuestionId, row.PersonId });
        builder.HasIndex(row => row.PersonId);
        builder.HasOne<Question>().WithMany().HasForeignKey(row => row.QuestionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
