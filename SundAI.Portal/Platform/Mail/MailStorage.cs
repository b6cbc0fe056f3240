using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SundAI.Portal.Platform.Mail;

internal sealed class MailStorage : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("OutgoingMails");
        builder.Property(mail => mail.To).HasMaxLength(254);
        builder.Property(mail => mail.Subject).HasMaxLength(300);
        builder.HasIndex(mail => new { mail.SentAt, mail.Id });
    }
}
