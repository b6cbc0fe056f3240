using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Recommendations;

internal sealed class RecommendationNoteStorage : IEntityTypeConfiguration<RecommendationNote>
{
    public void Configure(EntityTypeBuilder<RecommendationNote> builder)
    {
        builder.ToTable("RecommendationNotes");
        builder.HasVersion();
        builder.Property(row => row.Slug).HasMaxLength(90);
        builder.Property(row => row.Title).HasMaxLength(RecommendationNote.TitleMax);
        builder.Property(row => row.Lede).HasMaxLength(RecommendationNote.LedeMax);
        builder.HasIndex(row => row.Slug).IsUnique();
        builder.HasIndex(row => row.WorkshopId);
        builder.HasIndex(row => new { row.Status, row.OpenedAt });
        builder.Ignore(row => row.IsPublic);
        builder.HasOne<Workshop>().WithMany().HasForeignKey(row => row.WorkshopId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class NoteParagraphStorage : IEntityTypeConfiguration<NoteParagraph>
{
    public void Configure(EntityTypeBuilder<NoteParagraph> builder)
    {
        builder.ToTable("NoteParagraphs");
        builder.HasVersion();
        builder.Property(row => row.Text).HasMaxLength(NoteParagraph.TextMax);
        builder.HasIndex(row => new { row.NoteId, row.Order });
        builder.HasOne<RecommendationNote>().WithMany().HasForeignKey(row => row.NoteId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ParagraphSourceStorage : IEntityTypeConfiguration<ParagraphSource>
{
    public void Configure(EntityTypeBuilder<ParagraphSource> builder)
    {
        builder.ToTable("ParagraphSources");
        builder.HasKey(row => new { row.ParagraphId, row.ContributionId });
        builder.HasIndex(row => row.ContributionId);
        builder.HasOne<NoteParagraph>().WithMany().HasForeignKey(row => row.ParagraphId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Contribution>().WithMany().HasForeignKey(row => row.ContributionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class NoteVersionStorage : IEntityTypeConfiguration<NoteVersion>
{
    public void Configure(EntityTypeBuilder<NoteVersion> builder)
    {
        builder.ToTable("NoteVersions");
        builder.Property(row => row.Title).HasMaxLength(RecommendationNote.TitleMax);
        builder.Property(row => row.Lede).HasMaxLength(RecommendationNote.LedeMax);
        builder.Property(row => row.Content);
        builder.HasIndex(row => new { row.NoteId, row.Number }).IsUnique();
        builder.HasOne<RecommendationNote>().WithMany().HasForeignKey(row => row.NoteId).OnDelete(DeleteBehavior.Restrict);

        // A version is what people read and commented on: changing one is a bug, so saving it throws.
        foreach (var property in builder.Metadata.GetProperties().Where(property => !property.IsPrimaryKey()))
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }
}

internal sealed class ConsultationStorage : IEntityTypeConfiguration<Consultation>
{
    public void Configure(EntityTypeBuilder<Consultation> builder)
    {
        builder.ToTable("Consultations");
        builder.HasIndex(row => new { row.NoteId, row.OpenedAt });
        builder.HasOne<RecommendationNote>().WithMany().HasForeignKey(row => row.NoteId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CommentStorage : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("NoteComments");
        builder.Property(row => row.Text).HasMaxLength(Comment.TextMax);
        builder.HasIndex(row => new { row.NoteId, row.CreatedAt });
        builder.HasIndex(row => row.PersonId);
        builder.HasOne<RecommendationNote>().WithMany().HasForeignKey(row => row.NoteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class AmendmentStorage : IEntityTypeConfiguration<Amendment>
{
    public void Configure(EntityTypeBuilder<Amendment> builder)
    {
        builder.ToTable("Amendments");
        builder.HasVersion();
        builder.Property(row => row.Original).HasMaxLength(NoteParagraph.TextMax);
        builder.Property(row => row.Proposed).HasMaxLength(NoteParagraph.TextMax);
        builder.Property(row => row.Reason).HasMaxLength(Amendment.ReasonMax);
        builder.Property(row => row.Answer).HasMaxLength(Amendment.ReasonMax);
        builder.HasIndex(row => new { row.NoteId, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.Status, row.CreatedAt });
        builder.HasIndex(row => row.PersonId);
        builder.HasOne<RecommendationNote>().WithMany().HasForeignKey(row => row.NoteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class EndorsementStorage : IEntityTypeConfiguration<Endorsement>
{
    public void Configure(EntityTypeBuilder<Endorsement> builder)
    {
        builder.ToTable("Endorsements");
        builder.HasIndex(row => new { row.NoteId, row.OrganisationId }).IsUnique();
        builder.HasIndex(row => row.OrganisationId);
        builder.HasOne<RecommendationNote>().WithMany().HasForeignKey(row => row.NoteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RecommendationStorage : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> builder)
    {
        builder.ToTable("Recommendations");
        builder.HasVersion();
        builder.Property(row => row.Text).HasMaxLength(NoteParagraph.TextMax);
        builder.Property(row => row.LatestNews).HasMaxLength(Amendment.ReasonMax);
        builder.Ignore(row => row.NewChanges);
        builder.Ignore(row => row.IsOpen);
        builder.HasIndex(row => new { row.NoteId, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.Status, row.DueOn });
        builder.HasIndex(row => new { row.OwnerId, row.DueOn });
        builder.HasIndex(row => row.ChangedAt);
        builder.HasOne<RecommendationNote>().WithMany().HasForeignKey(row => row.NoteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class RecommendationChangeStorage : IEntityTypeConfiguration<RecommendationChange>
{
    public void Configure(EntityTypeBuilder<RecommendationChange> builder)
    {
        builder.ToTable("RecommendationChanges");
        builder.Property(row => row.News).HasMaxLength(Amendment.ReasonMax);
        builder.HasIndex(row => new { row.RecommendationId, row.At });
        builder.HasIndex(row => row.PersonId);
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(row => row.RecommendationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class FollowUpStorage : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("FollowUps");
        builder.HasVersion();
        builder.Property(row => row.Text).HasMaxLength(FollowUp.TextMax);
        builder.Ignore(row => row.NewChanges);
        builder.HasIndex(row => new { row.RecommendationId, row.CreatedAt });
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(row => row.RecommendationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FollowUpChangeStorage : IEntityTypeConfiguration<FollowUpChange>
{
    public void Configure(EntityTypeBuilder<FollowUpChange> builder)
    {
        builder.ToTable("FollowUpChanges");
        builder.HasIndex(row => new { row.FollowUpId, row.At });
        builder.HasIndex(row => row.PersonId);
        builder.HasOne<FollowUp>().WithMany().HasForeignKey(row => row.FollowUpId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}
