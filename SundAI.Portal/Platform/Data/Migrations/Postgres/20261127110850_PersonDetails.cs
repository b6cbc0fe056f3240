using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SundAI.Portal.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PersonDetails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AskAbout",
                table: "Persons",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Languages",
                table: "Persons",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Orcid",
                table: "Persons",
                type: "character varying(19)",
                maxLength: 19,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AskAbout",
                table: "Persons");

            migrationBuilder.DropColumn(
                name: "Languages",
                table: "Persons");

            migrationBuilder.DropColumn(
                name: "Orcid",
                table: "Persons");
        }
    }
}
