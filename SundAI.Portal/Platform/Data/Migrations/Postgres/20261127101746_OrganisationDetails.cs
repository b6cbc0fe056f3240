using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SundAI.Portal.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OrganisationDetails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Certificates",
                table: "Organisations",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Facilities",
                table: "Organisations",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Links",
                table: "Organisations",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Offers",
                table: "Organisations",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Ror",
                table: "Organisations",
                type: "character varying(9)",
                maxLength: 9,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seeks",
                table: "Organisations",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Ror",
                table: "Organisations",
                column: "Ror",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Organisations_Ror",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Certificates",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Facilities",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Links",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Offers",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Ror",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Seeks",
                table: "Organisations");
        }
    }
}
