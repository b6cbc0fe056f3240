using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SundAI.Portal.Platform.Mail;

internal sealed class MailStorage : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("OutgoingMails");
        builder.Property(mail => mail.To).HasMaxLength(254);
        builder.Property(mail => mail.Subject).HasMaxLength(OutgoingMail.SubjectMax);
        builder.HasIndex(mail => new { mail.SentAt, mail.Id });
        builder.HasMany(mail => mail.Concerns).WithOne().HasForeignKey(row => row.MailId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MailConcernStorage : IEntityTypeConfiguration<MailConcern>
{
    public void Configure(EntityTypeBuilder<MailConcern> builder)
    {
        builder.ToTable("MailConcerns");
        builder.HasKey(row => new { row.MailId, row.Who });
        builder.HasIndex(row => row.Who);
    }
}
