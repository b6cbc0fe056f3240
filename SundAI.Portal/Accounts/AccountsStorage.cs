using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SundAI.Portal.Accounts;

// Identity's own types with the shape that its third schema version has; written here, since the context knows no feature.

internal sealed class UserStorage : IEntityTypeConfiguration<IdentityUser<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUser<Guid>> builder)
    {
        builder.ToTable("Users");
        builder.Property(user => user.ConcurrencyStamp).IsConcurrencyToken();
        builder.Property(user => user.UserName).HasMaxLength(256);
        builder.Property(user => user.NormalizedUserName).HasMaxLength(256);
        builder.Property(user => user.Email).HasMaxLength(256);
        builder.Property(user => user.NormalizedEmail).HasMaxLength(256);
        builder.Property(user => user.PhoneNumber).HasMaxLength(256);
        builder
            .Property(user => user.LockoutEnd)
            .HasConversion(
                end => end == null ? (DateTime?)null : end.Value.UtcDateTime,
                end => end == null ? null : new DateTimeOffset(DateTime.SpecifyKind(end.Value, DateTimeKind.Utc))
            );
        builder.HasIndex(user => user.NormalizedUserName).IsUnique();
        builder.HasIndex(user => user.NormalizedEmail).IsUnique();
    }
}

internal sealed class RoleStorage : IEntityTypeConfiguration<IdentityRole<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> builder)
    {
        builder.ToTable("Roles");
        builder.Property(role => role.ConcurrencyStamp).IsConcurrencyToken();
        builder.Property(role => role.Name).HasMaxLength(256);
        builder.Property(role => role.NormalizedName).HasMaxLength(256);
        builder.HasIndex(role => role.NormalizedName).IsUnique();
    }
}

internal sealed class UserRoleStorage : IEntityTypeConfiguration<IdentityUserRole<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> builder)
    {
        builder.ToTable("UserRoles");
        builder.HasKey(row => new { row.UserId, row.RoleId });
        builder.HasOne<IdentityUser<Guid>>().WithMany().HasForeignKey(row => row.UserId);
        builder.HasOne<IdentityRole<Guid>>().WithMany().HasForeignKey(row => row.RoleId);
    }
}

internal sealed class UserClaimStorage : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("UserClaims");
        builder.HasOne<IdentityUser<Guid>>().WithMany().HasForeignKey(row => row.UserId);
    }
}

internal sealed class RoleClaimStorage : IEntityTypeConfiguration<IdentityRoleClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityRoleClaim<Guid>> builder)
    {
        builder.ToTable("RoleClaims");
        builder.HasOne<IdentityRole<Guid>>().WithMany().HasForeignKey(row => row.RoleId);
    }
}

internal sealed class UserLoginStorage : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("UserLogins");
        builder.HasKey(row => new { row.LoginProvider, row.ProviderKey });
        builder.Property(row => row.LoginProvider).HasMaxLength(128);
        builder.Property(row => row.ProviderKey).HasMaxLength(128);
        builder.HasOne<IdentityUser<Guid>>().WithMany().HasForeignKey(row => row.UserId);
    }
}

internal sealed class UserTokenStorage : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("UserTokens");
        builder.HasKey(row => new
        {
            row.UserId,
            row.LoginProvider,
            row.Name,
        });
        builder.Property(row => row.LoginProvider).HasMaxLength(128);
        builder.Property(row => row.Name).HasMaxLength(128);
        builder.HasOne<IdentityUser<Guid>>().WithMany().HasForeignKey(row => row.UserId);
    }
}

internal sealed class UserPasskeyStorage : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("UserPasskeys");
        builder.HasKey(row => row.CredentialId);
        builder.Property(row => row.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(row => row.Data).ToJson();
        builder.HasOne<IdentityUser<Guid>>().WithMany().HasForeignKey(row => row.UserId);
    }
}
