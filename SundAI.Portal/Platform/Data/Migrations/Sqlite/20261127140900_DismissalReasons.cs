using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SundAI.Portal.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DismissalReasons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Dismissals",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Unsaid");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Dismissals");
        }
    }
}
