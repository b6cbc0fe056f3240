using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SundAI.Portal.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WeightLearning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Impressions",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AboutId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Strengths = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Impressions", x => new { x.OrganisationId, x.AboutId, x.PartnerId });
                    table.ForeignKey(
                        name: "FK_Impressions_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Impressions_Organisations_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WeightVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IsForPost = table.Column<bool>(type: "boolean", nullable: false),
                    Weights = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    LearnedFrom = table.Column<int>(type: "integer", nullable: false),
                    HeldBack = table.Column<int>(type: "integer", nullable: false),
                    Before = table.Column<double>(type: "double precision", nullable: false),
                    After = table.Column<double>(type: "double precision", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeightVersions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Impressions_At",
                table: "Impressions",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Impressions_PartnerId",
                table: "Impressions",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_WeightVersions_IsForPost_MadeAt",
                table: "WeightVersions",
                columns: new[] { "IsForPost", "MadeAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Impressions");

            migrationBuilder.DropTable(
                name: "WeightVersions");
        }
    }
}
