using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SundAI.Portal.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ThemeFollows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ThemeFollows",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ThemeSlug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThemeFollows", x => new { x.PersonId, x.ThemeSlug });
                    table.ForeignKey(
                        name: "FK_ThemeFollows_Persons_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ThemeFollows_ThemeSlug",
                table: "ThemeFollows",
                column: "ThemeSlug");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ThemeFollows");
        }
    }
}
